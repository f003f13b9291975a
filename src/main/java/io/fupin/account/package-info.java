/** People, their posts (role at region), sign-in, password policy, lock-out, and the signed-in {@link io.fupin.account.Officer}. */
package io.fupin.account;
