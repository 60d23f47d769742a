import { common } from './common'
import { desk } from './desk'

export const messages = { ...common, ...desk }
