/** A day, typed or picked: from flatpickr's calendar at a desk, from the phone's own under a finger. */
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';
import { useEffect, useRef } from 'preact/hooks';
import { isDay } from '../identity.js';
import { useService } from '../service.js';
import { Field, useField } from './field.jsx';
import { textAttributes } from './text.jsx';

/** 2016-10-1, 2016.10.01, 2016/10/1, 2016年10月1日, 20161001 → 2016-10-01; anything else stays as typed, to be refused. */
export function parseDay(typed) {
  const text = typed.trim();
  if (text === '') {
    return null;
  }
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text) || /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (!parts) {
    return text;
  }
  const [year, month, day] = parts.slice(1);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const LOCALE = { ...Mandarin, weekdays: { ...Mandarin.weekdays, shorthand: ['日', '一', '二', '三', '四', '五', '六'] },
  months: { ...Mandarin.months, shorthand: Mandarin.months.longhand }, yearAriaLabel: '年', monthAriaLabel: '月' };

const TOUCH = window.matchMedia('(hover: none) and (pointer: coarse)').matches;

export function DateField(props) {
  return TOUCH ? <TouchDate {...props} /> : <DeskDate {...props} />;
}

function TouchDate(props) {
  const at = useField(props);
  const { value, onChange } = props;
  return (
    <Field props={props} at={at}>
      <input {...textAttributes(props, at)} type="date" min="1900-01-01" max="2100-12-31" value={value || ''}
        onInput={(e) => onChange({ value: e.target.value || null })} />
    </Field>
  );
}

function DeskDate(props) {
  const at = useField(props);
  const { value, onChange, disabled, readonly, domId } = props;
  const input = useRef();
  const box = useRef();
  const { fupin } = useService('config');
  const picker = useRef(null);
  const change = useRef(onChange);
  change.current = onChange;
  const quiet = useRef(false);
  // what the field holds now, also before the page was drawn again with it
  const held = useRef(value);
  held.current = value;

  useEffect(() => {
    if (disabled || readonly) {
      return undefined;
    }
    const instance = flatpickr(input.current, {
      locale: LOCALE,
      dateFormat: 'Y-m-d',
      allowInput: true,
      appendTo: box.current,
      static: false,
      positionElement: input.current,
      position: place,
      onOpen: (days, text, self) => {
        self.fpFollow = () => place(self);
        document.addEventListener('scroll', self.fpFollow, { capture: true, passive: true });
      },
      onClose: (days, text, self) => document.removeEventListener('scroll', self.fpFollow, { capture: true }),
      minDate: '1900-01-01',
      maxDate: '2100-12-31',
      prevArrow: '‹',
      nextArrow: '›',
      parseDate: (text) => {
        const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(parseDay(text) || '');
        const [year, month, date] = day ? day.slice(1).map(Number) : [];
        return day && isDay(year, month, date) ? new Date(year, month - 1, date) : undefined;
      },
      errorHandler: () => {},
      disableMobile: true,
      ...(fupin.today ? { now: fupin.today } : {}),
      onChange: (days, text) => {
        // flatpickr goes on to tell the field that it was typed into; when it has done so, and before anybody can type, this is over
        quiet.current = true;
        if (days.length) {
          held.current = parseDay(text);
          change.current({ value: held.current });
        }
        Promise.resolve().then(() => {
          quiet.current = false;
          if (!days.length && input.current) {
            // flatpickr empties what it cannot read; what was typed stays, to be refused in words
            input.current.value = held.current || '';
          }
        });
      },
    });
    picker.current = instance;
    return () => {
      picker.current = null;
      document.removeEventListener('scroll', instance.fpFollow, { capture: true });
      instance.destroy();
    };
  }, [disabled, readonly]);

  // Runs some time after the page was drawn: by then somebody may have typed on, and his text is not touched. 2016-10-1 may become 15.
  useEffect(() => {
    const instance = picker.current;
    const day = instance && typeof held.current === 'string' ? instance.parseDate(held.current) : undefined;
    if (document.activeElement === input.current && parseDay(input.current.value) === (held.current || null)) {
      if (instance) {
        instance.selectedDates = day ? [day] : [];
        if (day) {
          instance.jumpToDate(day);
        }
        instance.redraw();
      }
    } else if (day) {
      instance.setDate(held.current, false);
    } else {
      if (instance) {
        instance.clear(false);
      }
      input.current.value = held.current || '';
    }
  }, [value]);

  const take = (e) => {
    if (!quiet.current) {
      held.current = parseDay(e.target.value);
      onChange({ value: held.current });
    }
  };
  return (
    <Field props={props} at={at}>
      <div class="fp-date" ref={box}>
        <input {...textAttributes(props, at)} id={domId} ref={input} type="text" placeholder="如 2016-10-01" inputMode="numeric" onInput={take} />
      </div>
    </Field>
  );
}

/**
 * Below the field, or above it where the window ends; always inside the window. Fixed to the window, so that neither a panel that
 * scrolls nor the bar with its buttons cuts the last week off.
 */
function place(self) {
  const calendar = self.calendarContainer;
  const frame = self._positionElement.getBoundingClientRect();
  const height = calendar.offsetHeight || 320;
  const lowest = window.innerHeight - 8 - height;
  const top = frame.bottom + 4 <= lowest ? frame.bottom + 4 : frame.top - height - 4;
  calendar.style.top = `${Math.max(8, Math.min(top < 8 ? lowest : top, lowest))}px`;
  calendar.style.left = `${Math.max(8, Math.min(frame.left, document.documentElement.clientWidth - 8 - calendar.offsetWidth))}px`;
}

DateField.config = { type: 'datetime', keyed: true, name: '日期', group: 'basic-input', emptyValue: null,
  sanitizeValue: ({ value }) => (typeof value === 'string' ? value : null), create: (options = {}) => options };
