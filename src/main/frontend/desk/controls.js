/** Named controls of a page, as values that can be kept and put back. */

const NEVER = ['hidden', 'file', 'password', 'submit', 'button', 'reset'];

export function controls(form, outside = null) {
  return form ? [...form.elements].filter((control) => control.name && !(outside && outside.contains(control)) && !NEVER.includes(control.type)) : [];
}

const boxed = (control) => control.type === 'radio' || control.type === 'checkbox';
const nameOf = (control) => (boxed(control) ? `${control.name}=${control.value}` : control.name);

export function values(list) {
  return Object.fromEntries(list.map((control) => [nameOf(control), boxed(control) ? control.checked : control.value]));
}

/** @returns the controls that were among the values */
export function fill(list, kept) {
  return list.filter((control) => {
    const value = kept[nameOf(control)];
    if (value === undefined) {
      return false;
    }
    if (boxed(control)) {
      control.checked = value;
    } else {
      control.value = value;
    }
    return true;
  });
}
