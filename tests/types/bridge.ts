import { expectTypeOf } from 'vitest'
import type { BridgeCall, BridgeSubscription, GlanceBridge } from '../../src/shared/bridge.ts'
import type { callMethods, Channel, pushMethods, PushChannel } from '../../src/shared/contract.ts'

// Compiling this file is the test.

expectTypeOf<GlanceBridge['pinCompany']>().toEqualTypeOf<BridgeCall<'company:pin'>>()
expectTypeOf<GlanceBridge['onCompanyChanged']>().toEqualTypeOf<BridgeSubscription<'company:changed'>>()

type MethodOfEach<C extends Channel | PushChannel, Methods extends Readonly<Record<C, string>>> = Methods

export type Complete = [
  MethodOfEach<Channel, typeof callMethods>,
  MethodOfEach<PushChannel, typeof pushMethods>
]

export type Incomplete = [
  // @ts-expect-error `company:pin` has no method.
  MethodOfEach<Channel, Omit<typeof callMethods, 'company:pin'>>,
  // @ts-expect-error `company:changed` has no method.
  MethodOfEach<PushChannel, Omit<typeof pushMethods, 'company:changed'>>
]

export const twoMethodsForOneChannel = {
  'company:pin': 'pinCompany',
  // @ts-expect-error `company:pin` has a method already.
  'company:pin': 'unpinCompany'
} as const satisfies Readonly<Partial<Record<Channel, string>>>
