// Configuration of the Medusa 2 server that `cargo xtask medusa --v2` runs for development and tests.
// The secrets protect nothing: the server listens on loopback only and holds a sample shop.

const { defineConfig } = require("@medusajs/framework/utils")

// Pages are served from changing loopback ports, so any loopback origin may use the API.
// Medusa turns an entry written as /…/ into a regular expression; entries are separated by commas.
const loopbackOrigins = String.raw`/^http:\/\/(127\.0\.0\.1|localhost):\d+$/`

module.exports = defineConfig({
  // Medusa's own dashboard would have to be built first, and nothing here needs it.
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      adminCors: loopbackOrigins,
      authCors: loopbackOrigins,
      storeCors: loopbackOrigins,
      jwtSecret: "cohort-development",
      cookieSecret: "cohort-development",
    },
    // As a production server sends it, except that plain http may carry it.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
})
