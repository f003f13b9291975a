/** 评估报告: the figures of an assessment as one record, frozen when they are published, and told as Word, PDF and on the public page. */
package io.fupin.assessment.report;
