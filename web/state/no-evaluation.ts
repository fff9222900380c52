/** Tells the form checker not to try compiling code: the page's security policy forbids it, and browsers would report the attempt. */
import { z } from 'zod'

z.config({ jitless: true })
