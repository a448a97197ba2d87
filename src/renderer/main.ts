import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { toSystemLanguage } from '../shared/languages.ts'
import App from './App.vue'
import { provideBridge } from './bridge.ts'
import './design/tokens.css'
import './design/base.css'
import './design/outlines.css'
import './design/sideways.css'
import './design/starting.css'
import { createLanguage } from './language/i18n.ts'

const app = createApp(App)
provideBridge(app)
app.use(createPinia())
app.use(createLanguage(toSystemLanguage(navigator.languages)))
app.mount('#app')
