BEGIN TRANSACTION;
CREATE TABLE coimpact_answer (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        person TEXT NOT NULL,
        measure TEXT NOT NULL,
        time_point TEXT NOT NULL,
        value DOUBLE PRECISION,
        missing TEXT,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE,
        CHECK ((value IS NULL) <> (missing IS NULL))
    );
INSERT INTO "coimpact_answer" VALUES('caffi-argyfwng',9,1,'P1','lonely','before',1.0,NULL);
INSERT INTO "coimpact_answer" VALUES('caffi-argyfwng',9,2,'P1','lonely','after',3.0,NULL);
INSERT INTO "coimpact_answer" VALUES('caffi-argyfwng',9,3,'P2','lonely','before',NULL,'prefer not to say');
INSERT INTO "coimpact_answer" VALUES('caffi-argyfwng',10,1,'P1','lonely','after',2.0,NULL);
CREATE TABLE coimpact_batch (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        id BIGINT NOT NULL,
        version BIGINT NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        role TEXT NOT NULL,
        columns JSON NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        undone BOOLEAN NOT NULL,
        PRIMARY KEY (project, id)
    );
INSERT INTO "coimpact_batch" VALUES('caffi-argyfwng',9,1,'answers.csv','abababababababababababababababababababababababababababababababab','evaluator','[["Code", "person"]]','2026-11-22 12:32:51.723239',0);
INSERT INTO "coimpact_batch" VALUES('caffi-argyfwng',10,2,'typed in','','','[]','2026-11-22 12:32:51.765372',1);
CREATE TABLE coimpact_change (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        seq BIGINT NOT NULL,
        record TEXT NOT NULL,
        kind TEXT NOT NULL,
        version BIGINT NOT NULL,
        body JSON,
        role TEXT NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (project, seq)
    );
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',1,'agreement','agreement',1,'{"meaning": "Nothing about us without us", "equality": "Equal say", "diversity": "Everybody", "accessibility": "Ramps", "reciprocity": "Thanks"}','lived experience','2026-11-22 12:32:51.563885');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',2,'0964da77460c','activity',1,'{"text": "Weekly suppers", "position": 1.0}','staff','2026-11-22 12:32:51.631582');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',3,'0964da77460c','activity',2,'{"text": "Suppers twice a week", "position": 1.0}','carer','2026-11-22 12:32:51.646658');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',4,'606f0a5b444b','outcome',1,'{"who": "Guests", "change": "feel less alone", "position": 1.0}','carer','2026-11-22 12:32:51.659736');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',5,'6fa90edbca86','impact',1,'{"text": "Fewer crises", "position": 1.0}','','2026-11-22 12:32:51.678891');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',6,'6fa90edbca86','impact',2,NULL,'manager','2026-11-22 12:32:51.689915');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',7,'b0613dafd211','link',1,'{"source": "0964da77460c", "target": "606f0a5b444b", "reason": "people meet", "assumes": "they come back"}','','2026-11-22 12:32:51.705264');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',8,'lonely','measure',1,'{"outcome": "606f0a5b444b", "name": "Lonely", "question": "How often do you feel lonely?", "answer_type": "ordinal", "labels": ["Often", "Sometimes", "Never"], "low": 0.0, "high": 10.0, "better": "higher", "time_points": ["before", "after"], "asked_of": "", "how": "", "source": "", "position": 0.0}','','2026-11-22 12:32:51.715449');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',9,'9','batch',1,'{"name": "answers.csv"}','evaluator','2026-11-22 12:32:51.723239');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',10,'10','batch',1,'{"name": "typed in"}','','2026-11-22 12:32:51.765372');
INSERT INTO "coimpact_change" VALUES('caffi-argyfwng',11,'10','batch',2,NULL,'','2026-11-22 12:32:51.785200');
CREATE TABLE coimpact_here (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        role TEXT NOT NULL,
        chosen_name TEXT NOT NULL,
        seen TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (project, id)
    );
INSERT INTO "coimpact_here" VALUES('caffi-argyfwng','h1','carer','Sam','2026-11-26 13:09:12.104417');
CREATE TABLE coimpact_invitation (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        may TEXT NOT NULL,
        key_hash TEXT NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (project, may)
    );
INSERT INTO "coimpact_invitation" VALUES('caffi-argyfwng','look','3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c','2026-11-26 12:55:10.218114');
CREATE TABLE coimpact_migration (
        number INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL
    );
INSERT INTO "coimpact_migration" VALUES(1,'first','2026-11-22 12:32:51.526655');
INSERT INTO "coimpact_migration" VALUES(2,'invitation','2026-11-26 12:55:08.526655');
INSERT INTO "coimpact_migration" VALUES(3,'stories','2026-11-26 13:04:30.614939');
INSERT INTO "coimpact_migration" VALUES(4,'monthly rates','2026-11-26 13:00:00.000000');
INSERT INTO "coimpact_migration" VALUES(5,'here','2026-11-26 13:09:02.310296');
INSERT INTO "coimpact_migration" VALUES(6,'agreed','2026-11-26 13:50:00.000000');
CREATE TABLE coimpact_monthly_count (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        name TEXT NOT NULL,
        outcome TEXT NOT NULL,
        month DATE NOT NULL,
        count BIGINT,
        out_of DOUBLE PRECISION,
        provisional BOOLEAN NOT NULL,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE
    );
INSERT INTO "coimpact_monthly_count" VALUES('caffi-argyfwng',9,1,'Visits','606f0a5b444b','2026-01-01',12,NULL,0);
CREATE TABLE coimpact_person (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        code TEXT NOT NULL,
        people_groups JSON NOT NULL, agreed TEXT,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE
    );
INSERT INTO "coimpact_person" VALUES('caffi-argyfwng',9,1,'P1','["carer", "Welsh speaker"]',NULL);
INSERT INTO "coimpact_person" VALUES('caffi-argyfwng',9,2,'P2','[]',NULL);
CREATE TABLE coimpact_project (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        practice BOOLEAN NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        seq BIGINT NOT NULL
    );
INSERT INTO "coimpact_project" VALUES('caffi-argyfwng','Caffi Argyfŵng ☕',0,'2026-11-22 12:32:51.555181',11);
INSERT INTO "coimpact_project" VALUES('practice','Practice',1,'2026-11-22 12:32:51.799254',0);
CREATE TABLE coimpact_record (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        version BIGINT NOT NULL,
        body JSON,
        role TEXT NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        begun BIGINT NOT NULL,
        PRIMARY KEY (project, id)
    );
INSERT INTO "coimpact_record" VALUES('caffi-argyfwng','agreement','agreement',1,'{"meaning": "Nothing about us without us", "equality": "Equal say", "diversity": "Everybody", "accessibility": "Ramps", "reciprocity": "Thanks"}','lived experience','2026-11-22 12:32:51.563885',1);
INSERT INTO "coimpact_record" VALUES('caffi-argyfwng','0964da77460c','activity',2,'{"text": "Suppers twice a week", "position": 1.0}','carer','2026-11-22 12:32:51.646658',2);
INSERT INTO "coimpact_record" VALUES('caffi-argyfwng','606f0a5b444b','outcome',1,'{"who": "Guests", "change": "feel less alone", "position": 1.0}','carer','2026-11-22 12:32:51.659736',4);
INSERT INTO "coimpact_record" VALUES('caffi-argyfwng','6fa90edbca86','impact',2,NULL,'manager','2026-11-22 12:32:51.689915',5);
INSERT INTO "coimpact_record" VALUES('caffi-argyfwng','b0613dafd211','link',1,'{"source": "0964da77460c", "target": "606f0a5b444b", "reason": "people meet", "assumes": "they come back"}','','2026-11-22 12:32:51.705264',7);
INSERT INTO "coimpact_record" VALUES('caffi-argyfwng','lonely','measure',1,'{"outcome": "606f0a5b444b", "name": "Lonely", "question": "How often do you feel lonely?", "answer_type": "ordinal", "labels": ["Often", "Sometimes", "Never"], "low": 0.0, "high": 10.0, "better": "higher", "time_points": ["before", "after"], "asked_of": "", "how": "", "source": "", "position": 0.0}','','2026-11-22 12:32:51.715449',8);
CREATE TABLE coimpact_story (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        role TEXT NOT NULL,
        outcome TEXT NOT NULL,
        consent TEXT NOT NULL,
        person TEXT NOT NULL, expected TEXT, felt TEXT, quoting TEXT,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE
    );
INSERT INTO "coimpact_story" VALUES('caffi-argyfwng',9,1,'s1','It got me through the winter.','carer','606f0a5b444b','public','P1',NULL,NULL,NULL);
CREATE INDEX coimpact_change_of_record ON coimpact_change (project, record);
COMMIT;
