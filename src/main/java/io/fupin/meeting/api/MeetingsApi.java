package io.fupin.meeting.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.meeting.desk.MeetingDesk;
import io.fupin.meeting.desk.MeetingDesk.Recorded;
import io.fupin.region.RegionCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 民主评议会: one completes the meeting step of every case in it. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingsApi {

    private final MeetingDesk meetings;

    MeetingsApi(MeetingDesk meetings) {
        this.meetings = meetings;
    }

    record MeetingRequest(RegionCode region, ObjectNode form) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded record(Officer officer, @RequestBody MeetingRequest request) {
        return meetings.record(officer, Bodies.region(request.region()), Bodies.form(request.form()));
    }
}
