package io.fupin.paper;

/**
 * Where a paper comes from, by the names people use: 蛟河市, 漂河镇, 青背村.
 *
 * <p>The papers take their wording from the last character: 蛟河市 makes 市扶贫办 and 市级审批, 漂河镇 makes 我镇.
 */
public record Place(String county, String township, String village) {

    public Place {
        county = Fields.required(county, "county");
        township = Fields.required(township, "township");
        village = Fields.required(village, "village");
    }
}
