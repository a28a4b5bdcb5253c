// Starts Medusa on 127.0.0.1 only: the stock `medusa start` listens on every interface.
// Expects DATABASE_URL and PORT; says "ready" on standard output once it answers.

const express = require("express")
const { default: loadMedusa } = require("@medusajs/medusa/dist/loaders/index")

async function main() {
  const port = Number(process.env.PORT)
  const app = express()
  await loadMedusa({ directory: __dirname, expressApp: app })
  const server = app.listen(port, "127.0.0.1", () => console.log(`ready on 127.0.0.1:${port}`))
  server.on("error", fail)
}

function fail(error) {
  console.error(error)
  process.exit(1)
}

main().catch(fail)
