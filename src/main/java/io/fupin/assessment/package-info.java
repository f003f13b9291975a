/**
 * 第三方评估: an independent firm draws households from a frozen frame, asks them before it sees their file, and says what it found with the
 * uncertainty that a sample has (processes.md 8, policy.md 3).
 *
 * <p>The drawing ({@code sampling}) and the estimating ({@code estimate}) know neither database nor web: anybody can run them again.
 */
package io.fupin.assessment;
