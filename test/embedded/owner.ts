import { startServices } from '#embedded/services.ts'

/** Owns the services of a folder until it is killed; tells the ids of its servers on standard output. */
const [, , folder = ''] = process.argv
const { servers } = await startServices(folder)
console.log(JSON.stringify([servers.postgres?.pid, servers.search?.pid]))
