/**
 * 民主评议: a village's meeting votes on the cases of whatever procedure asks for it, with the roster, the quorum and the majority of the law,
 * and the verification behind it (村民委员会组织法; policy 6). One meeting may cover cases of several procedures.
 */
package io.fupin.meeting;
