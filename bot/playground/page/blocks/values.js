// What a person has chosen or typed in the elements of a message or view, kept outside the DOM so that a live update of the
// blocks does not lose it. As in Slack a value lives on while its block_id and action_id stay the same.

const FIELDS = {
  plain_text_input: { field: "value", initial: "initial_value", empty: null },
  email_text_input: { field: "value", initial: "initial_value", empty: null },
  url_text_input: { field: "value", initial: "initial_value", empty: null },
  number_input: { field: "value", initial: "initial_value", empty: null },
  static_select: { field: "selected_option", initial: "initial_option", empty: null },
  external_select: { field: "selected_option", initial: "initial_option", empty: null },
  radio_buttons: { field: "selected_option", initial: "initial_option", empty: null },
  users_select: { field: "selected_user", initial: "initial_user", empty: null },
  channels_select: { field: "selected_channel", initial: "initial_channel", empty: null },
  conversations_select: { field: "selected_conversation", initial: "initial_conversation", empty: null },
  multi_static_select: { field: "selected_options", initial: "initial_options", empty: [] },
  multi_external_select: { field: "selected_options", initial: "initial_options", empty: [] },
  checkboxes: { field: "selected_options", initial: "initial_options", empty: [] },
  multi_users_select: { field: "selected_users", initial: "initial_users", empty: [] },
  multi_channels_select: { field: "selected_channels", initial: "initial_channels", empty: [] },
  multi_conversations_select: {
    field: "selected_conversations",
    initial: "initial_conversations",
    empty: [],
  },
  datepicker: { field: "selected_date", initial: "initial_date", empty: null },
  timepicker: { field: "selected_time", initial: "initial_time", empty: null },
  datetimepicker: { field: "selected_date_time", initial: "initial_date_time", empty: null },
  rich_text_input: { field: "rich_text_value", initial: "initial_value", empty: null },
};

const stores = new Map();

/** The values of one message or view; `known` is what the server already has for a view (`view.state.values`). */
export function valuesOf(key, known = {}) {
  if (!stores.has(key)) stores.set(key, new Values());
  const store = stores.get(key);
  store.known = known;
  return store;
}

export const fieldOf = (element) => FIELDS[element.type]?.field;

class Values {
  constructor() {
    this.touched = new Map();
    this.known = {};
  }

  get(blockId, element) {
    const { field, initial, empty } = FIELDS[element.type];
    const key = `${blockId}\n${element.action_id}`;
    if (this.touched.has(key)) return this.touched.get(key);
    const known = this.known?.[blockId]?.[element.action_id];
    return known?.[field] ?? element[initial] ?? empty;
  }

  set(blockId, element, value) {
    this.touched.set(`${blockId}\n${element.action_id}`, value);
  }

  /** Slack's `state.values` over all stateful elements of the blocks, inside inputs or not. */
  collect(blocks) {
    const result = {};
    for (const block of blocks ?? []) {
      for (const element of elementsOf(block)) {
        if (!FIELDS[element.type]) continue;
        result[block.block_id] ??= {};
        result[block.block_id][element.action_id] = {
          type: element.type,
          [fieldOf(element)]: this.get(block.block_id, element),
        };
      }
    }
    return result;
  }
}

function elementsOf(block) {
  return [block.element, block.accessory, ...(block.elements ?? [])].filter((element) => element?.action_id);
}
