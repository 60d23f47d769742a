import { own_case } from './own-case'
import { own_ratings } from './own-ratings'

export const messages = { ...own_case, ...own_ratings }
