/**
 * 信息变更、自然增减: what happens to a registered household between its identification and its exit (processes.md 10). Not an identification
 * case: no meeting, no notice (policy 11, item 21). Who approves depends on what changes.
 */
package io.fupin.change;
