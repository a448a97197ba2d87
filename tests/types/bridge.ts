import { expectTypeOf } from 'vitest'
import type { BridgeCall, BridgeSubscription, GlanceBridge } from '../../src/shared/bridge.ts'
import type { callMethods, Channel, pushMethods, PushChannel } from '../../src/shared/contract.ts'

// Compiling this file is the test.

expectTypeOf<GlanceBridge['pinCard']>().toEqualTypeOf<BridgeCall<'card:pin'>>()
expectTypeOf<GlanceBridge['onCardChanged']>().toEqualTypeOf<BridgeSubscription<'card:changed'>>()

type MethodOfEach<C extends Channel | PushChannel, Methods extends Readonly<Record<C, string>>> = Methods

export type Complete = [
  MethodOfEach<Channel, typeof callMethods>,
  MethodOfEach<PushChannel, typeof pushMethods>
]

export type Incomplete = [
  // @ts-expect-error `card:pin` has no method.
  MethodOfEach<Channel, Omit<typeof callMethods, 'card:pin'>>,
  // @ts-expect-error `card:changed` has no method.
  MethodOfEach<PushChannel, Omit<typeof pushMethods, 'card:changed'>>
]

export const twoMethodsForOneChannel = {
  'card:pin': 'pinCard',
  // @ts-expect-error `card:pin` has a method already.
  'card:pin': 'unpinCompany'
} as const satisfies Readonly<Partial<Record<Channel, string>>>
