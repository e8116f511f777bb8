// The arrivals table by keyboard: Enter goes to the next row, the last row makes a new one, and cells copied from a
// spreadsheet spread over the table. Without this script the buttons below the table do the same.
const table = document.querySelector('#people tbody')

const rows = () => Array.from(table.rows)
const cells = (row) => Array.from(row.querySelectorAll('input:not([type=hidden]), select'))

const addRow = () => {
  const number = table.rows.length + 1
  const row = rows().at(-1).cloneNode(true)
  row.querySelectorAll('input[type=hidden]').forEach((hidden) => hidden.remove())
  row.querySelector('.clew-entry__number span:last-of-type').textContent = number
  cells(row).forEach((cell) => {
    cell.value = ''
    cell.classList.remove('govuk-input--error', 'govuk-select--error')
    cell.id = cell.id.replace(/\d+$/, number)
    cell.setAttribute('aria-label', cell.getAttribute('aria-label').replace(/\d+$/, number))
  })
  table.append(row)
  return row
}

const rowAt = (index) => {
  while (table.rows.length <= index) {
    addRow()
  }
  return table.rows[index]
}

table.addEventListener('keydown', (event) => {
  const row = event.target.closest('tr')
  if (event.key === 'Enter' && row) {
    event.preventDefault()
    cells(rowAt(rows().indexOf(row) + 1))[0].focus()
  }
})

table.addEventListener('input', (event) => {
  if (event.target.closest('tr') === rows().at(-1)) {
    addRow()
  }
})

const sexes = { f: 'f', w: 'f', female: 'f', woman: 'f', girl: 'f', m: 'm', male: 'm', man: 'm', boy: 'm', x: 'other', other: 'other', o: 'other' }

// The columns of a copied line, as the box below the table takes them: urgent is not among them.
const columns = [0, 1, 2, 3, 4, 5, 7]

table.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (!/[\t\n]/.test(text.trim())) {
    return
  }
  event.preventDefault()
  const first = rows().indexOf(event.target.closest('tr'))
  text.split(/\r?\n/).filter((line) => line.trim()).forEach((line, down) => {
    const into = cells(rowAt(first + down))
    line.split('\t').slice(0, columns.length).forEach((value, across) => {
      const cell = into[columns[across]]
      cell.value = cell.name === 'sex' ? sexes[value.trim().toLowerCase()] ?? '?' : value.trim()
    })
  })
})

document.getElementById('alike-title')?.focus()
