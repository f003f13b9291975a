/** Photos and papers: taken with the phone's camera or chosen, sent at once, shown as thumbnails. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { refuse, upload } from '../../desk/upload.js';
import { mostOf } from '../values.js';
import { Field, useField } from './field.jsx';
import { Glass } from './glass.jsx';
import { Icon } from './icons.jsx';
import { useService } from '../service.js';

const TOUCH = window.matchMedia('(hover: none) and (pointer: coarse)').matches;
let sequence = 0;

export function useUploads(props) {
  const config = useService('config');
  const rules = useService('validator');
  const [running, setRunning] = useState([]);
  const [drawing, setDrawing] = useState(false);
  const latest = useRef(props);
  latest.current = props;
  const { fieldInstance } = props;
  const path = fieldInstance && fieldInstance.valuePath;
  const busy = running.filter((item) => !item.error).length;
  const failed = running.length - busy;

  if (path) {
    rules.setBusy(path, drawing ? '签字正在保存，请稍候' : busy ? `还有 ${busy} 个文件正在上传，请稍候` : failed ? `有 ${failed} 个文件没有传上去，请重试或删去` : null);
  }
  useEffect(() => {
    if (latest.current.fieldInstance && !busy && !drawing) {
      rules.recheck(latest.current.fieldInstance);
    }
    config.fupin.changed();
  }, [busy, failed, drawing]);
  useEffect(() => () => path && rules.setBusy(path, null), []);

  const change = (key, values) => setRunning((now) => now.map((item) => (item.key === key ? { ...item, ...values } : item)));
  const drop = (key) => setRunning((now) => now.filter((item) => item.key !== key));
  const send = (item) => {
    const { done, abort } = upload(config.fupin.evidenceUrl, item.file, (percent, waiting) => change(item.key, { percent, waiting }));
    change(item.key, { abort, error: null, percent: 0, waiting: false });
    done.then((answer) => {
      config.fupin.types.set(answer.id, answer.type);
      drop(item.key);
      latest.current.onUploaded(answer.id);
    }, (error) => change(item.key, { error: error.message, retry: error.retry }));
  };
  const add = (files) => {
    Array.from(files).forEach((file) => {
      const error = refuse(file);
      const item = { key: ++sequence, file, name: file.name || '照片', percent: 0, error, retry: false };
      setRunning((now) => [...now, item]);
      if (!error) {
        send(item);
      }
    });
  };
  const cancel = (item) => {
    if (item.abort && !item.error) {
      item.abort();
    }
    drop(item.key);
  };
  return { running, add, send, cancel, drawing, setDrawing };
}

export function Evidence(props) {
  const at = useField(props);
  const { domId, value, onChange, disabled, readonly, field } = props;
  const ids = Array.isArray(value) ? value : [];
  const form = useService('form');
  const onUploaded = (id) => {
    // several files may arrive before the page is drawn again
    const now = current(form, props.fieldInstance) || [];
    if (!now.includes(id)) {
      onChange({ value: [...now, id] });
    }
  };
  const { running, add, send, cancel, setDrawing } = useUploads({ ...props, onUploaded });
  const most = mostOf(field);
  const { accept = 'image/jpeg,image/png,application/pdf', signature } = field.properties || {};
  const open = !disabled && !readonly && ids.length + running.length < most;
  return (
    <Field props={props} at={at} group>
      <div class="fp-thumbs fp-uploads" id={domId} tabIndex={-1}>
        {ids.map((id, i) => (
          <Thumb id={id} name={`第 ${i + 1} 份`} key={id}
            onRemove={disabled || readonly ? null : () => onChange({ value: ids.filter((other) => other !== id) })} />
        ))}
        {running.map((item) => <Running item={item} key={item.key} onRetry={() => send(item)} onCancel={() => cancel(item)} />)}
        {open && TOUCH && <Pick id={`${domId}-camera`} label={ids.length ? '再拍一张' : '拍照'} icon="camera" accept="image/*" capture onFiles={add} />}
        {open && <Pick id={`${domId}-file`} label={TOUCH ? '从相册选' : ids.length ? '再选一份' : accept.includes('pdf') ? '选择照片或 PDF' : '选择照片'} icon={TOUCH ? 'plus' : 'camera'}
          accept={accept} multiple={most > 1} onFiles={add} />}
      </div>
      {open && signature === 'true' && !ids.length && !running.length && (
        <Glass onDrawn={(file) => add([file])} onBusy={setDrawing} hint="请本人在这里签字" invalid={at.invalid} />
      )}
    </Field>
  );
}
Evidence.config = { type: 'evidence', keyed: true, name: '佐证', group: 'basic-input', emptyValue: [],
  sanitizeValue: ({ value }) => (Array.isArray(value) ? value : []), create: (options = {}) => options };

function current(form, instance) {
  return instance.valuePath.reduce((value, key) => (value ? value[key] : undefined), form._getState().data);
}

export function Thumb({ id, name, onRemove }) {
  const { fupin } = useService('config');
  const [noPicture, setNoPicture] = useState(fupin.types.get(id) === 'application/pdf');
  return (
    <div class="fp-thumb">
      <a href={`${fupin.evidenceUrl}/${encodeURIComponent(id)}`} target="_blank" rel="noopener">
        {noPicture ? <span class="fp-paper"><Icon name="file" /></span>
          : <img src={`${fupin.evidenceUrl}/${encodeURIComponent(id)}/thumbnail`} alt={name} loading="lazy" onError={() => setNoPicture(true)} />}
      </a>
      <span class="fp-thumb-foot">
        <span>{name}</span>
        {onRemove && <button class="btn is-quiet is-stop" type="button" aria-label={`删去${name}`} onClick={onRemove}><Icon name="x" /></button>}
      </span>
    </div>
  );
}

export function Running({ item, onRetry, onCancel }) {
  return (
    <div class={`fp-thumb${item.error ? ' is-failed' : ''}`} role="status">
      <span class="fp-paper">{item.error ? <Icon name="alert" /> : <><progress max="100" value={item.percent} />{item.waiting ? '等待网络' : `${item.percent}%`}</>}</span>
      <span class="fp-thumb-foot">
        <span class="fp-thumb-name">{item.name}</span>
        <button class="btn is-quiet is-stop" type="button" aria-label={`删去${item.name}`} onClick={onCancel}><Icon name="x" /></button>
      </span>
      {item.error && <p class="fp-error">{item.error}</p>}
      {item.error && item.retry && <div class="fp-thumb-retry"><button class="btn" type="button" onClick={onRetry}><Icon name="redo" />重试</button></div>}
    </div>
  );
}

export function Pick({ id, label, icon, accept, capture = false, multiple = false, onFiles }) {
  return (
    <label class="fp-thumb is-new" for={id}>
      <Icon name={icon} />
      {label}
      <input class="visually-hidden" id={id} type="file" accept={accept} capture={capture ? 'environment' : undefined} multiple={multiple}
        onChange={(e) => {
          onFiles(e.target.files);
          e.target.value = '';
        }} />
    </label>
  );
}
