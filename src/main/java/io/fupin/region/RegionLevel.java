package io.fupin.region;

/** Levels of the division tree, from the country down to the administrative village. */
public enum RegionLevel { NATION, PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE }
