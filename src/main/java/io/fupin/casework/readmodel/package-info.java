/** Proves that the work items say what the engine and the timelines say, and makes them say it again. */
package io.fupin.casework.readmodel;
