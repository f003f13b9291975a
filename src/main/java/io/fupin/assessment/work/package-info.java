/** 入户: the sheets, sealed one by one; only the firm's own people see them. */
package io.fupin.assessment.work;
