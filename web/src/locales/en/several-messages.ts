import { joint } from './joint'
import { several } from './several'

export const messages = { ...joint, ...several }
