import '@fontsource-variable/inter/wght.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { bridgeKey } from '../bridge.ts'
import '../design/tokens.css'
import '../design/base.css'
import '../design/outlines.css'
import '../design/sideways.css'
import { createLanguage } from '../language/i18n.ts'
import DesignPage from './DesignPage.vue'
import './page.css'
import { silentBridge } from './silent-bridge.ts'

// The page `/design` of `npm run dev`: the tokens, and the window's parts in each of their states. It is no part of the product.

const app = createApp(DesignPage)
app.provide(bridgeKey, silentBridge)
app.use(createPinia())
app.use(createLanguage('en'))
app.mount('#app')
