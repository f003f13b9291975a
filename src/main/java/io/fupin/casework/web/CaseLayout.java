package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.Timeline;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import org.springframework.stereotype.Component;

/** What page and paper say of a case in the same words: its sheet, its timeline, and who did what. */
@Component
public class CaseLayout {

    private final Panels panels;
    private final Tracks tracks;
    private final Timeline timeline;
    private final WorkItems items;

    CaseLayout(Panels panels, Tracks tracks, Timeline timeline, WorkItems items) {
        this.panels = panels;
        this.tracks = tracks;
        this.timeline = timeline;
        this.items = items;
    }

    public CaseSheet sheet(CaseFile file, Officer officer) {
        return panels.sheet(file, officer);
    }

    public Track track(CaseFile file) {
        return tracks.of(file, timeline.of(file.caseNumber()), items.of(file.caseNumber()).stream().filter(WorkItem::open).toList());
    }

    /** 孙丽娟（青背村村委会）; 农户 for the public, 系统 for a rule. */
    public String by(CaseFile file, Timeline.Event event) {
        return tracks.by(event, panels.of(file).publicName());
    }
}
