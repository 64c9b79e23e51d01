import { createFollowerLock } from '#indexing/follower-lock.ts'
import { openDatabase } from '#store/database.ts'

/** Takes a follower's lock and holds it until it is killed; says so on standard output. */
const [, , url = '', name = ''] = process.argv
const lock = createFollowerLock(openDatabase(url), name)
console.log(await lock.take())
setInterval(() => {}, 1000)
