import './mode-switch.ts'
import { addCopyButtons } from './copy-code.ts'
import { followSections } from './current-section.ts'
import { listenForSearchKey } from './search-key.ts'

listenForSearchKey()
addCopyButtons()
followSections()
