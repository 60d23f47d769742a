type Ended = number | string

export interface Demonstration {
  address: string
  /** Of the SMS platform beside it: GET brings what it took. */
  sms_address: string
  start(days_later?: number): Promise<string>
  stop(): Promise<Ended>
  close(): Promise<Ended>
}

export function start_demonstration(program: string): Promise<Demonstration>
