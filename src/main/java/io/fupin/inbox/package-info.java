/** 待办, 已办, 我发起的, 监督: lists and counts over the read model of user tasks and over the cases. */
package io.fupin.inbox;
