'use strict'

// Makes the calls that the lines of the standard input ask for, and prints a line on what came of each.
const readline = require('readline')
const { PrivateKeyAlgo, Spot } = require('@binance/connector')

const TIMEOUT_MILLIS = 10000

function clientOf ({ baseUrl, apiKey, keyType, secretKey }) {
  const options = { baseURL: baseUrl, timeout: TIMEOUT_MILLIS }
  return keyType === 'HMAC'
    ? new Spot(apiKey, secretKey, options)
    : new Spot(apiKey, '', { ...options, privateKey: secretKey, privateKeyAlgo: PrivateKeyAlgo[keyType] })
}

async function outcomeOf (call) {
  try {
    return answer(await clientOf(call)[call.method](...call.arguments))
  } catch (error) {
    return error.response ? answer(error.response) : { failure: error.message }
  }
}

function answer ({ status, data }) {
  return { status, body: JSON.stringify(data) }
}

async function main () {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await outcomeOf(JSON.parse(line))))
  }
}

main()
