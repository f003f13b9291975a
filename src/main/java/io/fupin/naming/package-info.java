/** Names of people and how they are looked up: by the initials of their pinyin. */
package io.fupin.naming;
