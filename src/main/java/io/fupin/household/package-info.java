/** 建档立卡: households, members, states, helpers and measures. Nothing of a registered household is ever deleted. */
package io.fupin.household;
