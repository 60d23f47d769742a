import { common } from './common'
import { portal } from './portal'

export const messages = { ...common, ...portal }
