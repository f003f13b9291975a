/** What a sample says of all: rates with design weights, their variance and an interval fit for rare events (ADR 63). */
package io.fupin.assessment.estimate;
