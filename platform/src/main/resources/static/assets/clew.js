// Clew's own script. Every page works without it; it only makes some things quicker.
import { initAll } from './vendor/govuk-frontend-6.6.0/govuk-frontend.min.js'
import { initAll as initJustice } from './vendor/ministryofjustice-frontend-11.1.0/moj-frontend.min.js'

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()
initJustice()

// htmx sends the token that a form would send in a hidden field.
document.body.addEventListener('htmx:configRequest', (event) => {
  const header = meta('csrf-header')
  if (header) {
    event.detail.headers[header] = meta('csrf-token')
  }
})
document.body.addEventListener('htmx:afterSwap', (event) => {
  initAll({ scope: event.detail.target })
  initJustice({ scope: event.detail.target })
})

// Where a background request fails, the element it was for says so, in the words of its data-failed.
for (const failure of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
  document.body.addEventListener(failure, (event) => {
    const target = event.detail.target
    if (target?.dataset.failed) {
      target.textContent = target.dataset.failed
    }
  })
}

// data-clew-submit: a select or radio that sends its form at once (the button stays for those without script).
document.addEventListener('change', (event) => {
  const field = event.target.closest('[data-clew-submit]')
  if (field) {
    field.form.requestSubmit()
  }
})

// data-clew-autosave="/path": sends the form in the background a moment after the last change, so that nothing is
// lost when the phone is put away. The element named by data-clew-autosave-status says what happened.
const autosave = (form) => {
  let timer
  const status = document.getElementById(form.dataset.clewAutosaveStatus)
  const say = (text) => {
    if (status) {
      status.textContent = text ?? ''
    }
  }
  const send = async (options = {}) => {
    clearTimeout(timer)
    timer = undefined
    try {
      const answer = await fetch(form.dataset.clewAutosave, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        credentials: 'same-origin',
        redirect: 'manual',
        ...options
      })
      say(answer.ok ? status?.dataset.saved : status?.dataset.failed)
    } catch {
      say(status?.dataset.failed)
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(send, 800)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) {
      send({ keepalive: true })
    }
  })
}
document.querySelectorAll('form[data-clew-autosave]').forEach(autosave)

// data-clew-exit: leaves for a neutral page at once, by its link or by Escape pressed three times within two seconds.
// The page is emptied before the neutral one is fetched, and takes no place in the history.
const exit = document.querySelector('[data-clew-exit]')
if (exit) {
  const leave = () => {
    document.title = '…'
    document.body.replaceChildren()
    window.location.replace(exit.href)
  }
  const status = document.getElementById('exit-status')
  let pressed = []
  exit.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) {
      pressed = event.repeat ? pressed : []
      return
    }
    const now = performance.now()
    pressed = [...pressed.filter((at) => now - at < 2000), now]
    if (pressed.length === 3) {
      leave()
    } else if (status) {
      status.textContent = pressed.length === 1 ? exit.dataset.twice : exit.dataset.once
    }
  }, { capture: true })
}
