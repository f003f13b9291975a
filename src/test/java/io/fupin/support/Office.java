package io.fupin.support;

import io.fupin.casework.CaseMoves;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.Revisions;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.Timeline;
import io.fupin.casework.WorkItems;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.ProcedureClock;
import io.fupin.household.HouseholdRegister;
import io.fupin.identification.Identification;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.meeting.desk.MeetingDesk;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.Notices;
import io.fupin.notice.ObjectionDesk;
import org.springframework.boot.test.context.TestComponent;

/** The real use cases through which traces go. */
@TestComponent
public record Office(Identification identification, TaskDesk desk, MeetingDesk meetings, NoticeDesk noticeDesk, Notices notices,
                     ObjectionDesk objections, WorkItems items, Cases cases, CaseMoves moves, Timeline timeline, Revisions revisions, DecisionFiles decisions,
                     IdentificationRows facts, HouseholdRegister register, ProcedureClock procedureClock, BusinessClock clock,
                     Counties counties, SqlStatements statements) {
}
