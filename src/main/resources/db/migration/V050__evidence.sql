-- Evidence files. The bytes lie outside, addressed by their SHA-256; one file may serve several rows.
create table evidence (
    id           text primary key,          -- random, not to be guessed
    sha256       text not null,             -- of the original, as it was handed in
    type         text not null check (type in ('image/jpeg', 'image/png', 'application/pdf')),
    size         bigint not null,           -- of the original, bytes
    file_name    text not null,
    uploader     bigint not null,           -- person; 0 is the public
    shown_sha256 text not null,             -- without EXIF; of a PDF the original
    thumb_sha256 text not null,
    uploaded_at  timestamptz not null,      -- business time
    received_at  timestamptz not null       -- real time
);
create index evidence_sha256 on evidence (sha256);
create index evidence_received on evidence (received_at);
-- Whether a file is still used before it is removed
create index evidence_shown on evidence (shown_sha256);
create index evidence_thumb on evidence (thumb_sha256);
