// The browser's half of passkeys: makes one, or signs in with one. Without this script the buttons stay hidden, and the
// password and codes do.
const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content

const send = async (path, fields) => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { [meta('csrf-header')]: meta('csrf-token') },
    body: new URLSearchParams(fields)
  })
  if (answer.redirected) {
    window.location.assign(answer.url)
    return new Promise(() => {})
  }
  if (!answer.ok) {
    throw new Error('refused')
  }
  return answer.json()
}

const named = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }))

const use = async (place) => {
  const options = await send(place.dataset.options, {})
  options.challenge = toBytes(options.challenge)
  options.allowCredentials = named(options.allowCredentials)
  const made = await navigator.credentials.get({ publicKey: options })
  return send(place.dataset.finish, {
    answer: JSON.stringify({
      id: made.id,
      rawId: toText(made.rawId),
      type: made.type,
      authenticatorAttachment: made.authenticatorAttachment,
      clientExtensionResults: made.getClientExtensionResults(),
      response: {
        authenticatorData: toText(made.response.authenticatorData),
        clientDataJSON: toText(made.response.clientDataJSON),
        signature: toText(made.response.signature),
        userHandle: made.response.userHandle ? toText(made.response.userHandle) : undefined
      }
    })
  })
}

const make = async (place) => {
  const options = await send(place.dataset.options, {})
  options.challenge = toBytes(options.challenge)
  options.user.id = toBytes(options.user.id)
  options.excludeCredentials = named(options.excludeCredentials)
  const made = await navigator.credentials.create({ publicKey: options })
  return send(place.dataset.finish, {
    label: place.querySelector('input[name=label]').value,
    answer: JSON.stringify({
      id: made.id,
      rawId: toText(made.rawId),
      type: made.type,
      authenticatorAttachment: made.authenticatorAttachment,
      clientExtensionResults: made.getClientExtensionResults(),
      response: {
        attestationObject: toText(made.response.attestationObject),
        clientDataJSON: toText(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : []
      }
    })
  })
}

document.querySelectorAll('[data-clew-passkey]').forEach((place) => {
  if (!window.PublicKeyCredential) {
    return
  }
  place.hidden = false
  const failed = place.querySelector('[data-clew-passkey-failed]')
  place.querySelector('button').addEventListener('click', async (event) => {
    event.preventDefault()
    failed.hidden = true
    try {
      const answer = await (place.dataset.clewPasskey === 'make' ? make(place) : use(place))
      window.location.assign(answer.go)
    } catch {
      failed.hidden = false
    }
  })
})
