/**
 * 草稿: what was typed and not yet handed in, kept for its author alone until it is submitted, deleted or too old. One mechanism for
 * every form, whatever page it stands on.
 */
package io.fupin.draft;
