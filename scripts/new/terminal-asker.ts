import { autocomplete, autocompleteMultiselect, isCancel, select, text, type Option } from '@clack/prompts'
import { Cancelled, type Asker, type Choice } from './asker.ts'

const shownAtOnce = 8

/** Asks at the terminal that this process runs in. */
export const terminalAsker: Asker = {
  text: async (message, check) => answer(await text({ message, validate: (value) => check(value ?? '') })),
  one: async (message, choices) => answer(await select({ message, options: choices })),
  find: async (message, choices) => answer(await autocomplete({ message, options: choices, maxItems: shownAtOnce, filter: matches })),
  some: async (message, choices, required) =>
    answer(await autocompleteMultiselect({ message, options: choices, maxItems: shownAtOnce, required, filter: matches })),
}

/** Whether every word that was typed stands in a choice: its label, hint or value. */
export function matches(search: string, option: Option<string> | Choice): boolean {
  const text = `${option.label ?? ''} ${option.hint ?? ''} ${option.value}`.toLowerCase()
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word)) // prettier-ignore
}

function answer<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) throw new Cancelled()
  return value as Exclude<Value, symbol> // the sign of leaving is the only symbol
}
