/** 待办, 已办, 我发起的, 监督: what waits for whom, and acting on many cases at once. */
package io.fupin.inbox;
