/** Frame, plan, seed and draw: from the same published parts every machine draws the same sample (ADR 62). */
package io.fupin.assessment.sampling;
