/** 消息: told from the outbox, kept per person, sent as mail where a mail server is configured. */
package io.fupin.inbox.messages;
