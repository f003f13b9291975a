/** 消息: told from the outbox, kept per person. */
package io.fupin.inbox.messages;
