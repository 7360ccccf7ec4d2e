// Written by `npm run api` from the Gateway's API document. Do not edit.

export interface paths {
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes CloudEvents of field systems and answers each with a receipt once it is durable
         * @description Takes events as the CloudEvents HTTP binding has it, so that its SDKs work unchanged: **structured** (one event), **batch** (a list; the fast way, each event stands or falls alone) or **binary** (the body is `data`, the attributes are `ce-` headers, percent-encoded).
         *
         *     The answer comes when everything accepted is on disk, with one receipt per event in order. `source` and `id` together are an event's identity: to send it again is always safe and is answered `duplicate`. `rejected` will never be taken as it is, `retry` may be sent again unchanged. Which types a role may send is checked per event (code `forbidden`).
         *
         *     Schemas say what a schema can say. That times are not in the future, that fields fit each other, and that no text holds an identity number is checked besides.
         *
         *     Needs the permission `submitEvents`, which these roles have: source, site, inspector, supervisor, admin.
         */
        post: operations["PostEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Issues in the order asked for; the live ones unless 'state' says otherwise
         * @description Issues of the caller's scope, the earliest due first unless `sort` says otherwise. Each has what a list shows: names of site, region and item, who has it in hand, and when its line is told next.
         *
         *     `lookBack` and `lookBackDueAt` are there only for those who inspect. The instant of a look-back that has not been called is in no answer.
         *
         *     Needs the permission `readIssues`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["ListIssues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many issues a list has, as far as they are counted
         * @description How many issues the list has with these filters. Counted up to 10000, so that it costs little however many there are; exact beyond that where only region, severity and live states are asked for.
         *
         *     Needs the permission `readIssues`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["CountIssues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One issue with its rounds, claims, look-backs and notices
         * @description One issue with its notices, and round by round what was found, the more time that was asked for, the claims and the look-backs, each with what was brought along; and what people said.
         *
         *     `lookBack` and `lookBackDueAt` are there only for those who inspect. The instant of a look-back that has not been called is in no answer.
         *
         *     Needs the permission `readIssues`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetIssue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was told of an issue in its present round, who comes next and when
         * @description Who was told of the issue in its present round, from the ledger; the steps that come next by the policy frozen onto it, and who would be told as posts are held now. Names are masked for those who may not see contacts.
         *
         *     `lookBack`, what was told up the inspecting side, is there only for those who may know of it.
         *
         *     Needs the permission `readIssues`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetLadder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to an issue and why, from the ledger, in sentences
         * @description The entries of the ledger that concern the issue, oldest first: what happened, what was decided on it, and by which policy. `text` says it in sentences, with times in the region's zone.
         *
         *     Who may not know of look-backs is shown neither what concerns one that is waited for nor `seq`, since a gap would tell.
         *
         *     Needs the permission `readIssues`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one's own area stands now, and what today has brought
         * @description The live issues of the caller's scope, or of one region in it, by state and severity; what comes due before the local day ends; and what was raised, closed, overdue and missed on that day. `lookBacksDue` is there only for those who may know of look-backs.
         *
         *     Needs the permission `readIssues`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One action for up to 500 issues; each stands or falls alone
         * @description One action for up to 500 issues. Each stands or falls alone, and is answered by what a command for it alone would have been answered. What is wrong with the body is named once, and then nothing is done.
         *
         *     A repeat with the same `Idempotency-Key` does what the first request left undone, and nothing twice. A tag cannot stand for many, so there is no `If-Match`.
         *
         *     `withdraw`, `extension-decision`, `claim` and `look-back` need the permissions that they need for one issue.
         *
         *     Needs the permission `takeIssues`, which these roles have: inspector, officer, supervisor, admin.
         */
        post: operations["CommandIssues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives an issue to somebody
         * @description Gives an issue to somebody, who is shown as `assignedTo`. It quiets nothing: the issue is quiet only once it is taken.
         *
         *     Needs the permission `takeIssues`, which these roles have: inspector, officer, supervisor, admin.
         */
        post: operations["AssignIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that an issue is said to be put right
         * @description Records that an issue is said to be put right. It then awaits its look-back, or is closed where policy asks for none.
         *
         *     `time` is when it happened; now when left out. `applied` is false for a record that is kept and changes nothing.
         *
         *     Needs the permission `claim`, which these roles have: officer, supervisor, admin.
         */
        post: operations["ClaimIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says something about an issue; it stands in its timeline
         * @description Says something about an issue. It stands in the timeline, and may be said of an issue that has ended too.
         *
         *     Needs the permission `takeIssues`, which these roles have: inspector, officer, supervisor, admin.
         */
        post: operations["CommentIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for more time
         * @description Asks for more time, while the issue is open and not yet due. It is told to the post in charge, which decides.
         *
         *     `time` is when it happened; now when left out. `applied` is false for a record that is kept and changes nothing.
         *
         *     Needs the permission `claim`, which these roles have: officer, supervisor, admin.
         */
        post: operations["AskExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/extension-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grants or refuses more time
         * @description Grants or refuses the extension that was asked for. Decided at the issue's rung or above: the caller stands at the rung of the highest region of its scope over the site, the site's own region being rung 1.
         *
         *     Needs the permission `decideExtensions`, which these roles have: officer, supervisor, admin.
         */
        post: operations["DecideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/look-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a look-back
         * @description Records what a team found that rechecked a claim; at any time after the claim. `passed` closes the issue; anything else reopens it with a fresh deadline, counts a recurrence and starts the next round higher.
         *
         *     `time` is when it happened; now when left out. `applied` is false for a record that is kept and changes nothing.
         *
         *     Needs the permission `lookBack`, which these roles have: inspector, supervisor, admin.
         */
        post: operations["RecordLookBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an issue: its repeats are quiet for a while, its deadline stays
         * @description Takes an issue: repeats of its alerts are quiet for a bounded time, at most as often in a row as policy allows. It moves no deadline.
         *
         *     Needs the permission `takeIssues`, which these roles have: inspector, officer, supervisor, admin.
         */
        post: operations["TakeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issues/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an issue back, with a reason
         * @description Takes an issue back. Whoever was told of it is told that too, and its notices fall.
         *
         *     Needs the permission `withdraw`, which these roles have: supervisor, admin.
         */
        post: operations["WithdrawIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One action for up to 500 notices; each stands or falls alone
         * @description One action for up to 500 notices. Each stands or falls alone, and is answered by what a command for it alone would have been answered. What is wrong with the body is named once, and then nothing is done.
         *
         *     A repeat with the same `Idempotency-Key` does what the first request left undone, and nothing twice. A tag cannot stand for many, so there is no `If-Match`.
         *
         *     Needs the permission `revokeNotices`, which these roles have: supervisor, admin.
         */
        post: operations["CommandNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{number}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a notice back, with a reason
         * @description Takes a notice back; it need not be acknowledged or answered any more.
         *
         *     Needs the permission `revokeNotices`, which these roles have: supervisor, admin.
         */
        post: operations["RevokeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sites of one's own area: by code, by a text, or near a place
         * @description Sites of the caller's scope by code, those that are closed left out unless `status` says otherwise. With `near` those within `radius` metres of a place, the nearest first and each with its `distance`; then there is no further page.
         *
         *     Needs the permission `readSites`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["ListSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A site with its check items and this week's burden
         * @description A site with its check items and what it had to bear this week. `nextDueAt` of an item is what the site owes next: the deadline of its issue, the end of the next window that lacks a record, or the end of the coverage period.
         *
         *     Names of persons and addresses of channels are masked for those who may not see contacts.
         *
         *     Needs the permission `readSites`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetSite"];
        /**
         * Registers, changes or moves a site
         * @description Makes a site, or changes the fields that are named; `items` is replaced as a whole list. A new site needs `name`, `type`, `region` and `unit`. A site moves by naming another `region`; a closed one is opened again by the status `active`.
         *
         *     Needs the permission `manageSites`, which these roles have: supervisor, admin.
         */
        put: operations["PutSite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{code}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a visit to a site has to look at
         * @description The check items of a site as a team needs them: what is checked and why, what each record must hold, and whether an issue is live there.
         *
         *     Needs the permission `readSites`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{code}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the duties of a site were done over the last days, window by window
         * @description For each duty of a site and each of the last local days, today included, the windows by the rules of now and how they stand. A window stands on the day on which it ends; one that ends later stands on today.
         *
         *     Needs the permission `readSites`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{code}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who visited a site and what they found
         * @description Visits to a site, those that came in last first, each with what it said of the items, word for word.
         *
         *     Needs the permission `readSites`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["ListVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The topmost regions of one's own area, each with its live figures; or those that a text finds
         * @description The topmost regions of the caller's scope by code, each with how its subtree stands now; with `q` all regions of the scope whose code or name holds that text.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["ListRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A region with the live figures of its subtree, and today's
         * @description A region with its posts; `live`, how its subtree stands now; and `today`, what happened in it on its local day.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetRegion"];
        /**
         * Registers or changes a region and its posts
         * @description Makes a region, or changes the fields that are named; `posts` is replaced as a whole list. A new region needs a `name`. When its risk level rises, deadlines of live issues come nearer.
         *
         *     Needs the permission `manageRegions`, which these roles have: supervisor, admin.
         */
        put: operations["PutRegion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The regions directly below, each with its live figures
         * @description The regions directly below one, by code, each with how its own subtree stands now, without `dueToday`.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["ListChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}/failing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The templates that fail most in a subtree
         * @description The templates of which most issues were raised in a subtree over the last local days.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetFailing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in a subtree over a span of local days
         * @description What happened in a subtree over a span of local days, both included, at most 366 of them; today when none is named. `open` and `overdue` are as of now, whatever the span.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The regions directly below, side by side by several measures
         * @description One row for each region directly below, with its whole subtree: what is open and overdue now, and over the last local days what was raised, closed, closed in time, missed, looked back at and passed. Rates are quotients of these.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the sites of a subtree are, one by one or gathered
         * @description Sites of a subtree that have coordinates and are not closed, in a part of the map or everywhere. Up to 500 are named with what is open and overdue there; where there are more they are gathered by squares.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was raised, closed, overdue and missed in a subtree, day by day
         * @description For each of the last local days, today included, the issues raised, closed and come overdue in a subtree, and the windows missed.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The types of site and templates in use
         * @description The catalogue in use: types of site with their templates, in both languages. It is data of the installation and the same for everybody; what was frozen onto an issue stands in its timeline.
         *
         *     Needs the permission `readSites`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The policies in use with their versions and terms
         * @description The policies in use with their versions and every term: deadlines by severity and risk, ladders, look-backs, duties, notices. Durations are ISO 8601. A live issue keeps the version that it was opened under.
         *
         *     Needs the permission `readSites`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a picture or document
         * @description The bytes as they were sent. `Range` is served.
         *
         *     Needs the permission `readEvidence`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetEvidence"];
        /**
         * Keeps a picture or document by what it hashes to
         * @description Keeps a picture or document that events refer to. The body is the bytes as they are; they are hashed as they come in, and kept only if they hash to what the path says. Sent again it changes nothing, so it may be repeated freely. An event names it by `uri` and `sha256` of the answer.
         *
         *     Whoever sees the site it was sent for sees it, and so does whoever sent it. What no accepted event refers to within 7 days after it was last sent is removed.
         *
         *     Pictures that say where they were made are refused, since a place may be a person's home and since what is kept must be what was hashed: strip that first.
         *
         *     Needs the permission `addEvidence`, which these roles have: source, site, inspector, officer, supervisor, admin.
         */
        put: operations["PutEvidence"];
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Whether a picture or document is there, its kind and length
         * @description The headers of the same `GET`.
         *
         *     Needs the permission `readEvidence`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        head: operations["HeadEvidence"];
        patch?: never;
        trace?: never;
    };
    "/api/import/outlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets the outlines of many regions from one file, all or none; 'dryRun=true' only says what it would do
         * @description Sets the outlines of many regions from one FeatureCollection, all or none. Each feature names its region by its code, in `properties.code` or as its `id`; what else is in its properties is not looked at. For the form of an outline see `PUT /api/regions/{code}/outline`.
         *
         *     Needs the permission `manageOutlines`, which these roles have: admin.
         */
        post: operations["ImportOutlines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the outline of a region
         * @description Sets the outline of a region, in place of the one it had: a Polygon or a MultiPolygon of GeoJSON, a Feature that is one, or a FeatureCollection with one such Feature. Coordinates are in WGS 84, kept with six decimals and without heights; at most 50000 points. Rings are closed and enclose something.
         *
         *     Needs the permission `manageOutlines`, which these roles have: admin.
         */
        put: operations["PutOutline"];
        post?: never;
        /**
         * Removes the outline of a region
         * @description Removes the outline of a region.
         *
         *     Needs the permission `manageOutlines`, which these roles have: admin.
         */
        delete: operations["DeleteOutline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{code}/outlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outlines of a region and of those directly below it, as GeoJSON
         * @description A FeatureCollection of GeoJSON with the outline of the region and those of the regions directly below it, as far as they have one: the region first, then by code. `id` and `properties.code` are the region's code. WGS 84, longitude first.
         *
         *     Needs the permission `readRegions`, which these roles have: source, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["ListOutlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers and changes regions and their posts from a CSV file, all or none; 'dryRun=true' only says what it would do
         * @description Takes `text/csv` in UTF-8, with or without a byte order mark, by RFC 4180. All lines are applied or none: first everything is tried, each line as if those before it had been applied. What is unchanged is not written, so a file applied twice changes nothing.
         *
         *     The first line names the columns, in any order, of: `code`, `parent`, `name_zh`, `name_en`, `level`, `risk_level`, `time_zone`, `calendar`, `policy`, `post`, `post_name_zh`, `post_name_en`, `post_side`, `post_unit`, `post_regions`, `holder`, `holder_channels`. Only `code` must be there. A blank cell leaves its field as it is. Lists are separated by `|`, and so are channels, written `kind:address`.
         *
         *     A line may name one post and one holder of it. Further posts and holders stand on the lines right below, which repeat `code`, and `post` for a further holder of the same post, and leave the rest blank. A region that names any post names all of them.
         *
         *     Needs the permission `import`, which these roles have: supervisor, admin.
         */
        post: operations["ImportRegions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers and changes sites from a CSV file, all or none; 'dryRun=true' only says what it would do
         * @description Takes `text/csv` in UTF-8, with or without a byte order mark, by RFC 4180. All lines are applied or none: first everything is tried, each line as if those before it had been applied. What is unchanged is not written, so a file applied twice changes nothing.
         *
         *     The first line names the columns, in any order, of: `code`, `name_zh`, `name_en`, `type`, `region`, `unit`, `unit_channels`, `authority`, `authority_channels`, `contact`, `contact_channels`, `lat`, `lon`, `items`, `status`, `until`, `reason`. Only `code` must be there. A blank cell leaves its field as it is. Lists are separated by `|`, and so are channels, written `kind:address`.
         *
         *     Needs the permission `import`, which these roles have: supervisor, admin.
         */
        post: operations["ImportSites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One change of status for up to 500 sites; each stands or falls alone
         * @description One action for up to 500 sites. Each stands or falls alone, and is answered by what a command for it alone would have been answered. What is wrong with the body is named once, and then nothing is done.
         *
         *     A repeat with the same `Idempotency-Key` does what the first request left undone, and nothing twice. A tag cannot stand for many, so there is no `If-Match`.
         *
         *     Needs the permission `manageSites`, which these roles have: supervisor, admin.
         */
        post: operations["CommandSites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{code}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a site; its live issues are withdrawn
         * @description Closes a site. Its live issues are withdrawn, and whoever was told of them is told so.
         *
         *     Needs the permission `manageSites`, which these roles have: supervisor, admin.
         */
        post: operations["CloseSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{code}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a suspension before its planned end
         * @description Ends a suspension before its planned end.
         *
         *     Needs the permission `manageSites`, which these roles have: supervisor, admin.
         */
        post: operations["ResumeSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{code}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspends a site until a planned end
         * @description Suspends a site until a planned end: its duties pause, and resume by themselves. There is no suspension without an end.
         *
         *     Needs the permission `manageSites`, which these roles have: supervisor, admin.
         */
        post: operations["SuspendSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as server-sent events; goes on after Last-Event-ID
         * @description What changes, as server-sent events, for as long as the client listens. Routine facts (duties done in time, passes, readings inside their bounds) are not on it. What one commit changed comes together, and in commit order.
         *
         *     `hello` comes first: a client that loads its lists after it misses nothing. `issue`, `alert`, `site` and `region` are the entries, `gone` says what is in sight no more, and `reset` that the lists are to be loaded again. The data of each is one line of JSON. A comment with a new `id` comes every 15 seconds, so that a quiet client does not fall behind.
         *
         *     Rights are asked for anew all the time: a feed ends when its token is revoked or expires. A client that takes nothing for 20 seconds while something waits for it is cut, and goes on where it was when it comes back.
         *
         *     Needs the permission `readIssues`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts as they went out, the newest first, with their deliveries
         * @description Alerts as they went out, the newest first, each the `data` of its CloudEvent with `deliveries` added.
         *
         *     Alerts that a look-back is due or was missed are there for those who inspect; names and `lastError` for those who may see contacts.
         *
         *     Needs the permission `readAlerts`, which these roles have: site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["ListAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why an alert was raised: rule, policy, inputs, clock, and why each recipient was told
         * @description Why an alert was raised and whom it was told, from the ledger alone, in Chinese and English: the rule that the reason stands for, the row of the policy that applied, the inputs, the clock, and for each recipient why it was them.
         *
         *     Needs the permission `readAlerts`, which these roles have: site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetWhy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries of alerts, the newest first
         * @description What became of alerts on their way out, the newest first: one delivery for each alert and channel. Addresses and names of persons are masked. `with` names the delivery whose message brings this alert, where several go together; what becomes of that one becomes of this one. Times of attempts are of the clock of the machine.
         *
         *     Needs the permission `resendAlerts`, which these roles have: supervisor, admin.
         */
        get: operations["ListDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has the failed deliveries that a filter finds tried anew
         * @description Has deliveries that were given up tried anew, the newest first, at most `limit` of them. It takes the filters of the list; it is always about failed ones.
         *
         *     Needs the permission `resendAlerts`, which these roles have: supervisor, admin.
         */
        post: operations["ResendFailedDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery with its attempts
         * @description One delivery with its newest hundred attempts, the oldest of them first.
         *
         *     Needs the permission `resendAlerts`, which these roles have: supervisor, admin.
         */
        get: operations["GetDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has the same message tried anew, whatever became of it before
         * @description Has the message tried anew for another day: the same bytes under the same `webhook-id`, with all alerts that go in it. The history stays.
         *
         *     Needs the permission `resendAlerts`, which these roles have: supervisor, admin.
         */
        post: operations["ResendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages of the broker that could not be taken, the oldest first
         * @description What came by the broker and could not be taken, the oldest first: the queue `inspection.events.rejected` as it is now, as far as its first 1000 messages. Those who know no bounds see everything; others see what names a region or site in their scope. Empty where no broker is configured.
         *
         *     Needs the permission `manageParked`, which these roles have: supervisor, admin.
         */
        get: operations["ListParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parked/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One parked message with its errors and its body
         * @description One message with its errors, its headers and its body: as text where it is one, in base64 otherwise, and no more than its first MiB.
         *
         *     Needs the permission `manageParked`, which these roles have: supervisor, admin.
         */
        get: operations["GetParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parked/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Removes a parked message
         * @description Removes the message for good. Who did so and why stands in the audit.
         *
         *     Needs the permission `manageParked`, which these roles have: supervisor, admin.
         */
        post: operations["DiscardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parked/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a parked message again, as it is or corrected
         * @description Sends the message again, or without leaving it parked another in its place: events as `POST /api/events` takes them. They go in at once, with the rights of whoever sends them, and are answered by receipts. The message is removed when all of them were taken, which the audit keeps, and stays where it is otherwise.
         *
         *     Needs the permission `manageParked`, which these roles have: supervisor, admin.
         */
        post: operations["ResendParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses that alerts were posted to or whose secret was rotated, and how they do
         * @description The addresses that alerts were posted to or whose secret was rotated, in full, and how their receivers do.
         *
         *     Needs the permission `manageChannels`, which these roles have: admin.
         */
        get: operations["ListWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces the secret of an address; the one before signs for another day
         * @description Replaces the secret of an address. The one before signs too until `beforeSignsUntil`, a day later, so that no message fails while the receiver takes the new one over.
         *
         *     Needs the permission `manageChannels`, which these roles have: admin.
         */
        post: operations["RotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The secret that an address verifies alerts with
         * @description The secret that an address verifies alerts with, whether anything was ever posted there or not. Each address has a secret of its own.
         *
         *     Needs the permission `manageChannels`, which these roles have: admin.
         */
        post: operations["GetWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in in this browser, and how one can sign in
         * @description For everybody, also without a cookie: who is signed in, what the account may do where, and the `csrfToken` to send with whatever changes something.
         */
        get: operations["GetSession"];
        put?: never;
        /**
         * Signs somebody in
         * @description Sets the cookie of a session. Where nobody is let in it is not said why: the name, the password, a lock after too many attempts and an account that is disabled all have the same answer, after the same time.
         *
         *     With a password that an admin has set, nothing may be done but to set another (`mustChangePassword`).
         */
        post: operations["SignIn"];
        /**
         * Signs out in this browser
         * @description Ends the session of the request; the cookie is removed.
         *
         *     Needs the permission `manageSelf`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        delete: operations["SignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends a browser to the provider of identities to sign in there
         * @description For browsers: opened as a page, where `methods` of `GET /api/session` names it. The provider sends the browser back to `/api/session/oidc/callback`, which begins a session as signing in with a password does, and goes on to the page of ours.
         *
         *     Where nobody is let in, the page of ours is opened with `signIn` in its query: `denied`, `expired`, `unavailable`, `rejected`, `unknown` (no account is linked), `disabled`, `no-rights`, `too-many` or `away`.
         */
        get: operations["StartSingleSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a password of one's own
         * @description Sets another password. All sessions of the account end, and this browser has a new one, with another `csrfToken`.
         *
         *     Needs the permission `manageSelf`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        post: operations["ChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one is signed in
         * @description Where the account of the caller is signed in, the newest first, all on one page. A token has no sessions.
         *
         *     Needs the permission `manageSelf`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["ListSessions"];
        put?: never;
        post?: never;
        /**
         * Signs out everywhere
         * @description Ends all of one's own sessions at once, that of the request too.
         *
         *     Needs the permission `manageSelf`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        delete: operations["EndSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Signs out in one browser
         * @description Ends one of one's own sessions at once.
         *
         *     Needs the permission `manageSelf`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        delete: operations["EndSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts by id, also those that are disabled
         * @description Accounts by id, also those that are disabled. Times of accounts are of the system's clock.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        get: operations["ListAccounts"];
        put?: never;
        /**
         * Makes an account and shows its first password this once
         * @description Makes an account. Its first password is in this answer and nowhere else: only its hash is kept. It is good for setting another and nothing else, and only for a while.
         *
         *     Role and scope go by the rules of tokens.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        post: operations["CreateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description One account.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        get: operations["GetAccount"];
        /**
         * Changes who has an account and what it may do, disables and enables it
         * @description Says all of what an account is to be; regions and sites left out are none. It holds at once, also for sessions that are open; those of an account that is disabled end. The name stays for good.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        put: operations["PutAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Links an account with somebody whom the provider of identities knows
         * @description From then on whoever signs in at the provider as this subject comes in with this account, whatever password it has. Nothing else is gone by: no name and no address of mail. The sessions of the account end, unless it was linked so already.
         *
         *     Whom the provider let in without an account being linked stands in the audit as `sign-on-refused`, with the subject.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        put: operations["LinkAccount"];
        post?: never;
        /**
         * Removes the link of an account
         * @description Nobody comes in with this account by the provider any more; its sessions end. Its password stays as it is.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        delete: operations["UnlinkAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a password to hand over and shows it this once
         * @description Sets a password to hand over, as at the making of the account. The sessions of the account end, and so does a lock after too many attempts.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        post: operations["ResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an account is signed in
         * @description Where an account is signed in, the newest first, all on one page.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        get: operations["ListAccountSessions"];
        put?: never;
        post?: never;
        /**
         * Signs an account out everywhere
         * @description Ends all sessions of an account at once.
         *
         *     Needs the permission `manageAccounts`, which these roles have: admin.
         */
        delete: operations["EndAccountSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who signed in, and who used power over accounts, tokens, secrets, deliveries and parked messages, the newest first
         * @description Each making and revoking of a token, each sign-in, lock and change of an account, each use of a secret, and each delivery or parked message that was sent again or discarded, the newest first: when, by whom, with which token or account. It only grows.
         *
         *     Needs the permission `readAudit`, which these roles have: admin.
         */
        get: operations["ListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the token or session makes you, and what you may do where
         * @description Who the token or session makes the caller, which regions and sites it reaches, and all it may do there. For everybody.
         *
         *     Needs the permission `readSelf`, which these roles have: source, site, viewer, inspector, officer, supervisor, admin.
         */
        get: operations["GetSelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens by id, also those that expired or were revoked, with their last use
         * @description Tokens by id, also those that expired or were revoked, with their last use to about a minute. Times of tokens are of the system's clock.
         *
         *     Needs the permission `manageTokens`, which these roles have: admin.
         */
        get: operations["ListTokens"];
        put?: never;
        /**
         * Makes a token and shows its text this once
         * @description Makes a token. Its text is in this answer and nowhere else: only its hash is kept.
         *
         *     An `admin` reaches everything and takes no scope; the role `site` names single sites only; every other role names at least one region or site. They must be registered.
         *
         *     Needs the permission `manageTokens`, which these roles have: admin.
         */
        post: operations["CreateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One token
         * @description One token, without its text.
         *
         *     Needs the permission `manageTokens`, which these roles have: admin.
         */
        get: operations["GetToken"];
        put?: never;
        post?: never;
        /**
         * Takes a token back at once and for good
         * @description Takes a token back for good; from this answer on it opens nothing here. To revoke one that is revoked is no mistake.
         *
         *     Needs the permission `manageTokens`, which these roles have: admin.
         */
        delete: operations["RevokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the installation stands: version, clock, live issues, outbox
         * @description How the installation stands: the program's version, the domain's clock, sites, live issues by state and severity, and deliveries that wait or were given up. It counts all regions together.
         *
         *     Needs the permission `readStatus`, which these roles have: admin.
         */
        get: operations["GetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is measured, in the text format of Prometheus
         * @description Everything that the engine, the web server and the runtime measure, since the process started. The runbook for operation names the metrics of this system.
         *
         *     Needs the permission `readMetrics`, which these roles have: admin.
         */
        get: operations["Metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process is up
         * @description Answers as long as the process runs and can answer at all.
         */
        get: operations["Live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The store is open and the engine has started
         * @description Answers 200 when the store is open and takes what is written and the engine has started; 503 while it starts or stops. The status is `degraded` while a broker is configured and no events are taken from it: everything else works, so whoever sends here is not to be sent elsewhere for it.
         */
        get: operations["Ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the manual clock forward and answers when all that came due has settled
         * @description Goes through every due instant on the way, in order, and answers when all that follows from each has settled. Deliveries to the outside keep the system's clock and are not waited for.
         *
         *     Needs the permission `moveClock`, which these roles have: admin.
         */
        post: operations["AdvanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asyncapi/v3.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What goes over the broker
         * @description AsyncAPI 3: the exchanges, queues and messages by which events come in and alerts go out over RabbitMQ. It changes with the version and the configuration only, so ask again with `If-None-Match`.
         */
        get: operations["GetAsyncApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reference page made of this document
         * @description The same as this document, as a page for people. It runs no script and loads nothing from elsewhere. It changes with the version and the configuration only, so ask again with `If-None-Match`.
         */
        get: operations["GetReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/reference.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The style of the reference page
         * @description The style of the reference page. It changes with the version and the configuration only, so ask again with `If-None-Match`.
         */
        get: operations["GetReferenceStyle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description This document: OpenAPI 3.1 of the application that runs, with its limits and its optional routes. It changes with the version and the configuration only, so ask again with `If-None-Match`.
         */
        get: operations["GetOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An alert, posted to the address of a channel
         * @description Each alert is posted as a structured CloudEvent to the webhooks of those who are told, at least once. A second delivery has the same `webhook-id`; a second copy of an alert has the same `data.alert`.
         *
         *     Any 2xx means taken. 408, 425, 429, 5xx and failures of the network are tried again with growing pauses for a day, with the same bytes; anything else is given up at once. Redirects are not followed.
         *
         *     Messages are signed as Standard Webhooks (https://www.standardwebhooks.com) says, so its libraries verify them with the secret that `POST /api/webhooks/secret` shows.
         */
        post: operations["receiveAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description An account as admins see it. */
        Account: {
            /** @description What it is called by. */
            id: string;
            /** @description What is typed to sign in. */
            name: string;
            /** @description Who has it. */
            displayName: string;
            /** @description Its role. */
            role: components["schemas"]["Role"];
            /** @description Codes of the regions whose subtrees it reaches. */
            regions: string[];
            /** @description Codes of the single sites it reaches. */
            sites: string[];
            /** @description active, locked or disabled. */
            state: components["schemas"]["AccountState"];
            /** @description Whether its password is one that somebody else has set. */
            mustChangePassword: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description Name of whoever made it. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When its password was set.
             */
            passwordChangedAt: string;
            /**
             * Format: date-time
             * @description The end of a password that somebody else has set.
             */
            oneTimeUntil?: string;
            /**
             * Format: date-time
             * @description Until when nobody may sign in with its name, after too many attempts.
             */
            lockedUntil?: string;
            /**
             * Format: date-time
             * @description When somebody last signed in with it.
             */
            lastSignedInAt?: string;
            /**
             * Format: date-time
             * @description Since when nobody may come in with it.
             */
            disabledAt?: string;
            /** @description By whom a provider of identities knows its owner, who signs in there; left out where nobody is linked. */
            link?: components["schemas"]["AccountLink"];
            /** @description A password to hand over, good for setting another; only in the answer to its making. */
            oneTimePassword?: string;
        };
        /** @description What an account is to be from now on, all of it. */
        AccountChange: {
            /** @description Who has it, on one line. */
            displayName: string;
            /** @description What it may do. */
            role: components["schemas"]["Role"];
            /** @description The regions whose subtrees it reaches; none when left out. */
            regions?: string[];
            /** @description The single sites it reaches; none when left out. */
            sites?: string[];
            /** @description Whether nobody may come in with it. */
            disabled: boolean;
        };
        /** @description Somebody as a provider of identities knows them. */
        AccountLink: {
            /** @description The provider, by its issuer identifier. */
            issuer: string;
            /** @description The person, by the claim `sub`. */
            subject: string;
            /**
             * Format: date-time
             * @description Since when.
             */
            linkedAt: string;
        };
        /** @description By whom a provider of identities knows the owner of an account. */
        AccountLinkRequest: {
            /** @description The person, by the claim `sub`, letter by letter. */
            subject: string;
            /** @description The provider, by its issuer identifier, letter by letter; the one that is configured when left out. */
            issuer?: string;
        };
        /** @description One page of a list. */
        AccountList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Account"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /** @description An account to be made. */
        AccountRequest: {
            /** @description What is typed to sign in, in any case. A name has letters and digits, and . _ - @ between them. It stays for good. */
            name: string;
            /** @description Who has it, on one line; the name when left out. */
            displayName?: string;
            /** @description What it may do. */
            role: components["schemas"]["Role"];
            /** @description The regions whose subtrees it reaches. An admin has none; the role site neither. */
            regions?: string[];
            /** @description The single sites it reaches. The role site needs at least one. */
            sites?: string[];
        };
        /**
         * @description Whether somebody can come in with an account.
         * @enum {string}
         */
        AccountState: "active" | "locked" | "disabled";
        /**
         * @description To whom a notice is addressed: the responsible unit, or the line authority.
         * @enum {string}
         */
        Addressee: "unit" | "authority";
        /** @description An alert as it went out, with its deliveries; none for an alert to people without channels. */
        Alert: components["schemas"]["AlertMessage"] & {
            /** @description One for each channel. */
            deliveries: components["schemas"]["AlertDelivery"][];
        };
        /** @description What became of an alert on its way to one channel. */
        AlertDelivery: {
            /** @description Kind of channel. */
            kind: string;
            /** @description What became of it. */
            state: components["schemas"]["DeliveryState"];
            /** @description How often it was tried. */
            attempts: number;
            /**
             * Format: date-time
             * @description When it was last tried.
             */
            lastTriedAt?: string;
            /** @description What went wrong then; only for those who may see contacts. */
            lastError?: string;
        };
        /** @description Somebody was told something. */
        AlertEntry: {
            /** @description The data of the CloudEvent that went out. */
            alert: components["schemas"]["AlertMessage"];
        };
        /** @description An alert as receivers get it: CloudEvents 1.0 in structured mode. */
        AlertEvent: {
            /** @constant */
            specversion: "1.0";
            /** @description The id of the alert, or of the first where several go together. */
            id: string;
            /**
             * Format: uri-reference
             * @description How this installation names itself.
             */
            source: string;
            /** @constant */
            type: "inspection.alert.v1";
            /** @description The site's code. */
            subject: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            data: components["schemas"]["AlertMessage"];
        };
        /** @description One page of a list. */
        AlertList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Alert"][];
            /** @description The cursor of the next page; null on the last. */
            next: string | null;
        };
        /** @description Somebody must be told. Receivers should expect further fields. */
        AlertMessage: {
            /** @description The alert's id; also the id of the CloudEvent. */
            alert: string;
            /** @description One of `AlertReasons`. */
            reason: components["schemas"]["AlertReason"];
            /** @description One of `Severities`. */
            severity: components["schemas"]["Severity"];
            /** @description The issue's number, when it is about one. */
            issue?: string;
            /** @description The notice's number, when it is about one. */
            notice?: string;
            /** @description The site's code; also the subject of the CloudEvent. */
            site: string;
            /** @description The template's code, when it is about one item. */
            item?: string;
            /** @description The codes of the regions from the top down to the site's own. */
            region: string[];
            /** @description The rung that is told; 0 is the site itself. */
            rung: number;
            /** @description Who is told. */
            recipients: components["schemas"]["AlertRecipient"][];
            /** @description When what it is about began, by event time. */
            raisedAt: components["schemas"]["Instant"];
            /** @description The deadline it speaks of. */
            dueAt?: components["schemas"]["Instant"];
            /** @description The clock it was decided on; also the time of the CloudEvent. */
            decidedAt: components["schemas"]["Instant"];
            /** @description Whether it is told later than it came due, because an event was under way or the system was down. */
            late: boolean;
            /** @description The policy it was decided by. */
            policy: {
                name: string;
                version: number;
            };
            /** @description What else the decision depended on, by name; enough to decide it again. */
            inputs: {
                [key: string]: string | number | boolean;
            };
            /** @description What people read. */
            text: {
                zh: string;
                en: string;
            };
            /** @description The page of the staff's UI that shows it. */
            link: string;
            /** @description How many alerts the message stands for, this one included; at least 2, and null for an alert on its own. */
            standsFor?: number;
            /** @description The other alerts that the message stands for, the most severe first; null for an alert on its own. */
            others?: components["schemas"]["AlertMessage"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Why an alert was sent.
         * @enum {string}
         */
        AlertReason: "issue-raised" | "deadline-near" | "deadline-missed" | "escalated" | "repeated" | "notice-issued" | "notice-unacknowledged" | "notice-unanswered" | "duty-missed" | "coverage-lapsed" | "look-back-due" | "look-back-missed" | "look-back-failed" | "risk-raised" | "extension-asked" | "extension-decided" | "withdrawn" | "closed" | "channel-failing";
        /** @description One who is told. */
        AlertRecipient: {
            /** @description The rung they stand on; 0 is the site itself. */
            rung: number;
            /** @description The region's code; null at rung 0. */
            region?: string;
            /** @description The post's code within the region; null at rung 0. */
            post?: string;
            /** @description The name of the holder or contact. */
            name: string;
        };
        /** @description Gives an issue to somebody. */
        AssignCommand: {
            /** @description Whom it is given to. */
            to: string;
        };
        /** @description One attempt. */
        Attempt: {
            /**
             * Format: int32
             * @description Counts from 1.
             */
            number: number;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: double
             * @description How long it took, in milliseconds.
             */
            tookMs: number;
            /** @description Where it left the delivery. */
            state: components["schemas"]["DeliveryState"];
            /** @description What went wrong. */
            error?: string;
        };
        /** @description A line of the audit. */
        Audit: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Name of the token or account used. */
            by: string;
            /** @description Id of the token or account used; left out for what the system did by itself. */
            token?: string;
            /** @description What was done. */
            action: components["schemas"]["AuditAction"];
            /** @description Id of the account, the token or the parked message that it was done to. */
            subject: string;
            /** @description What that account or token may do and where, or where somebody signed in from; of a message what it was, and why it was removed. */
            detail: string;
        };
        /**
         * @description What was done to an account, a token or a secret, or to a message that lay parked.
         * @enum {string}
         */
        AuditAction: "token-created" | "token-revoked" | "parked-resent" | "parked-discarded" | "delivery-resent" | "deliveries-resent" | "webhook-secret-shown" | "webhook-secret-rotated" | "account-created" | "account-changed" | "account-disabled" | "account-enabled" | "account-password-reset" | "account-password-changed" | "account-locked" | "account-signed-in" | "account-sessions-ended" | "account-linked" | "account-unlinked" | "sign-on-refused" | "outlines-set" | "outline-removed";
        /** @description One page of a list. */
        AuditList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Audit"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /** @description Within what a reading must lie. */
        Bounds: {
            /** @description The unit it comes in. */
            unit: string;
            /** @description The lowest good value. */
            min?: number;
            /** @description The highest good value. */
            max?: number;
            /**
             * Format: int32
             * @description How many readings in a row raise, and recover.
             */
            inARow: number;
        };
        /** @description Gives an issue to somebody, for each of many. */
        BulkAssignCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "assign";
            /** @description The numbers of the issues, none twice. */
            numbers: components["schemas"]["Reference"][];
            /** @description Whom it is given to. */
            to: string;
        };
        /** @description Says that an issue is put right, for each of many. */
        BulkClaimCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "claim";
            /** @description The numbers of the issues, none twice. */
            numbers: components["schemas"]["Reference"][];
            /** @description What was done; at most 4000 characters. */
            note: string;
            /** @description At most 50; empty when there is none. */
            evidence?: components["schemas"]["EvidenceRef"][];
            /** @description When it happened, at most 5 minutes ahead of the system's clock; now when left out. */
            time?: components["schemas"]["Instant"];
        };
        /** @description Closes a site, for each of many. */
        BulkCloseCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "close";
            /** @description The codes of the sites, none twice. */
            codes: components["schemas"]["Code"][];
            /** @description Why. */
            reason?: string;
        };
        /** @description Says something about an issue, for each of many. */
        BulkCommentCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "comment";
            /** @description The numbers of the issues, none twice. */
            numbers: components["schemas"]["Reference"][];
            /** @description What is said. */
            text: string;
        };
        /** @description Grants or refuses more time, for each of many. */
        BulkExtensionDecision: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "extension-decision";
            /** @description The numbers of the issues, none twice. */
            numbers: components["schemas"]["Reference"][];
            /** @description Whether it is granted. */
            granted: boolean;
            /** @description Why. */
            reason: string;
        };
        /** @description One action for many issues, with the fields that it has for one. */
        BulkIssueCommand: components["schemas"]["BulkTakeCommand"] | components["schemas"]["BulkAssignCommand"] | components["schemas"]["BulkCommentCommand"] | components["schemas"]["BulkWithdrawCommand"] | components["schemas"]["BulkExtensionDecision"] | components["schemas"]["BulkClaimCommand"] | components["schemas"]["BulkLookBackCommand"];
        /** @description What a team found that rechecked a claim, for each of many. */
        BulkLookBackCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "look-back";
            /** @description The numbers of the issues, none twice. */
            numbers: components["schemas"]["Reference"][];
            /** @description Who came. */
            team: components["schemas"]["Team"];
            /** @description One of `LookBackOutcomes`. */
            outcome: components["schemas"]["LookBackOutcome"];
            /** @description What was seen; at most 4000 characters. */
            note?: string;
            /** @description At most 50; empty when there is none. */
            evidence?: components["schemas"]["EvidenceRef"][];
            /** @description When it happened, at most 5 minutes ahead of the system's clock; now when left out. */
            time?: components["schemas"]["Instant"];
        };
        /** @description One action for many notices, with the fields that it has for one. */
        BulkNoticeCommand: components["schemas"]["BulkRevokeCommand"];
        /** @description What became of the wish to send several again. */
        BulkResend: {
            /**
             * Format: int32
             * @description How many messages are tried anew.
             */
            resent: number;
            /** @description Whether there are more that failed; ask again. */
            hasMore: boolean;
        };
        /** @description What became of one of many. */
        BulkResult: {
            /** @description Its number, where it is an issue or a notice. */
            number?: string;
            /** @description Its code, where it is a site. */
            code?: string;
            /**
             * Format: int32
             * @description What the answer to a command for it alone would have been.
             */
            status: number;
            /** @description Why it was not done; left out when it was. */
            errors?: components["schemas"]["FieldError"][];
            /** @description False for a record that was kept and changed nothing; left out where nothing is recorded. */
            applied?: boolean;
        };
        /** @description One result for each that was named, in order. */
        BulkResults: {
            /** @description In the order of the names. */
            results: components["schemas"]["BulkResult"][];
        };
        /** @description Ends a suspension before its planned end, for each of many. */
        BulkResumeCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "resume";
            /** @description The codes of the sites, none twice. */
            codes: components["schemas"]["Code"][];
            /** @description Why. */
            reason?: string;
        };
        /** @description Takes a notice back, for each of many. */
        BulkRevokeCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "revoke";
            /** @description The numbers of the notices, none twice. */
            numbers: components["schemas"]["Reference"][];
            /** @description Why. */
            reason: string;
        };
        /** @description One action for many sites, with the fields that it has for one. */
        BulkSiteCommand: components["schemas"]["BulkSuspendCommand"] | components["schemas"]["BulkResumeCommand"] | components["schemas"]["BulkCloseCommand"];
        /** @description Suspends a site, for each of many. */
        BulkSuspendCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "suspend";
            /** @description The codes of the sites, none twice. */
            codes: components["schemas"]["Code"][];
            /** @description The planned end, after now. */
            until: components["schemas"]["Instant"];
            /** @description Why. */
            reason?: string;
        };
        /** @description Takes an issue, for each of many. */
        BulkTakeCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "take";
            /** @description The numbers of the issues, none twice. */
            numbers: components["schemas"]["Reference"][];
        };
        /** @description Takes an issue back, for each of many. */
        BulkWithdrawCommand: {
            /**
             * @description What is to be done. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "withdraw";
            /** @description The numbers of the issues, none twice. */
            numbers: components["schemas"]["Reference"][];
            /** @description Why. */
            reason: string;
        };
        /** @description What a site had to bear in a week. */
        Burden: {
            /**
             * Format: date
             * @description The Monday.
             */
            week: string;
            /**
             * Format: int32
             * @description Visits.
             */
            visits: number;
            /**
             * Format: int32
             * @description Requests that needed an answer.
             */
            requests: number;
            /**
             * Format: int32
             * @description How many of both it should get at most; null while it had none.
             */
            budget?: number;
            /** @description Whether it came near the budget. */
            warned: boolean;
        };
        /** @description When a duty must be done, in the region's local time. */
        Cadence: {
            /** @description times-per-day, per-shift, every-hours, times-per-week, daily-by or weekly-by. */
            kind: string;
            /**
             * Format: int32
             * @description How often a day or week.
             */
            times?: number;
            /** @description How long after a counted record the next one counts, ISO 8601. */
            minSpacing?: string;
            /** @description Explicit windows of the day, each from and to. */
            windows?: string[];
            /** @description When shifts start. */
            starts?: string[];
            /**
             * Format: int32
             * @description Every how many hours.
             */
            hours?: number;
            /** @description By when of the day. */
            by?: string;
            /**
             * Format: int32
             * @description The day of the week, 1 for Monday.
             */
            dayOfWeek?: number;
            /** @description Whether only working days ask for it. */
            workdaysOnly?: boolean;
        };
        /** @description The catalogue in use. */
        Catalogue: {
            /** @description The types of site, by code. */
            siteTypes: components["schemas"]["SiteType"][];
        };
        /**
         * @description What a check item guards: people, goods, places, or how the site is managed.
         * @enum {string}
         */
        Category: "people" | "goods" | "places" | "management";
        /** @description A way to reach somebody. */
        Channel: {
            /** @description Kind of channel. */
            kind: string;
            /** @description Masked, unless the caller may see contacts. */
            address: string;
        };
        /** @description One way to reach somebody. */
        ChannelData: {
            /** @description The kind of channel, on the terms of a code; which kinds are served is a matter of configuration. */
            kind: components["schemas"]["Code"];
            /** @description The address in it; at most 500 characters. */
            address: string;
        };
        /** @description What a visit has to look at. */
        Checklist: {
            /** @description Code of the site. */
            site: string;
            /** @description Its check items, in their order. */
            items: components["schemas"]["ChecklistItem"][];
        };
        /** @description A check item as a team needs it. */
        ChecklistItem: {
            /** @description Code of its template. */
            template: string;
            /** @description What is checked; left out when the catalogue has the template no more. */
            title?: components["schemas"]["Text"];
            /** @description What it guards. */
            category?: components["schemas"]["Category"];
            /** @description How it is judged. */
            kind: components["schemas"]["ItemKind"];
            /** @description The severity of an issue found here, where the finding names none. */
            severity?: components["schemas"]["Severity"];
            /** @description What each record of a duty must hold. */
            record: components["schemas"]["RecordField"][];
            /** @description Within what a reading must lie. */
            bounds?: components["schemas"]["Bounds"];
            /** @description The rule it rests on. */
            basis?: components["schemas"]["Text"];
            /** @description How it stands. */
            state: components["schemas"]["ItemState"];
            /** @description Number of its live issue. */
            issue?: string;
        };
        /** @description A region in a tree, with how its subtree stands. */
        Child: {
            /** @description Its code. */
            code: string;
            /** @description The region above; left out at the top. */
            parent?: string;
            /** @description Codes from the top down to it. */
            path: string[];
            /** @description What people call the regions of `path`, in the same order. */
            pathNames: components["schemas"]["Text"][];
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description For example district, township. */
            level?: string;
            /** @description Its own risk level. */
            riskLevel: components["schemas"]["RiskLevel"];
            /**
             * Format: int32
             * @description How many regions lie directly below it.
             */
            children: number;
            /** @description How its subtree stands now. */
            live: components["schemas"]["Live"];
        };
        /** @description One page of a list. */
        ChildList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Child"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /** @description A claim that it is put right. */
        Claim: {
            /**
             * Format: date-time
             * @description When it was put right, by the claim's own time.
             */
            at: string;
            /**
             * Format: date-time
             * @description When the claim came in.
             */
            receivedAt: string;
            /** @description The source it came from; left out for a duty done or a reading that recovered. */
            by?: string;
            /** @description What was written. */
            note?: string;
            /** @description What was shown. */
            evidence: components["schemas"]["EvidenceReference"][];
        };
        /** @description Says that an issue is put right. */
        ClaimCommand: {
            /** @description What was done; at most 4000 characters. */
            note: string;
            /** @description At most 50; empty when there is none. */
            evidence?: components["schemas"]["EvidenceRef"][];
            /** @description When it happened, at most 5 minutes ahead of the system's clock; now when left out. */
            time?: components["schemas"]["Instant"];
        };
        /** @description Where the clock stands. */
        Clock: {
            /**
             * Format: date-time
             * @description The present instant of the domain.
             */
            now: string;
        };
        /** @description How far the clock is to move. */
        ClockAdvance: {
            /**
             * Format: duration
             * @description A duration of ISO 8601: weeks, days, hours, minutes and seconds, forward, at most 3660 days.
             */
            advance: string;
        };
        /** @description Closes a site. */
        CloseCommand: {
            /** @description Why. */
            reason?: string;
        };
        /** @description Sites that lie near each other. */
        Cluster: {
            /** @description Where they lie on average. */
            location: components["schemas"]["GeoPoint"];
            /**
             * Format: int32
             * @description How many they are.
             */
            sites: number;
        };
        /** @description The code of a region, a site, a post, a type of site or a kind of channel. */
        Code: string;
        /** @description What somebody said. */
        Comment: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who. */
            by: string;
            /** @description The words. */
            text: string;
        };
        /** @description Says something about an issue. */
        CommentCommand: {
            /** @description What is said. */
            text: string;
        };
        /** @description A person, and how to reach them. */
        ContactData: {
            /** @description At most 200 characters. */
            name: string;
            /** @description How to reach them, in the order to try; at most 10, may be empty. */
            channels: components["schemas"]["ChannelData"][];
        };
        /** @description How many there are. */
        Count: {
            /**
             * Format: int32
             * @description The number, as far as it was counted.
             */
            count: number;
            /** @description Whether there are no more than that. */
            exact: boolean;
        };
        /** @description A delivery as the log shows it; addresses and names of persons are masked. */
        Delivery: {
            /**
             * Format: int64
             * @description Its id.
             */
            id: number;
            /** @description What the receiver knows its message by: the header `webhook-id`. */
            message: string;
            /** @description Id of its alert. */
            alert: string;
            /** @description The alert's reason. */
            reason: components["schemas"]["AlertReason"];
            /** @description The alert's severity. */
            severity: components["schemas"]["Severity"];
            /** @description Number of the alert's issue. */
            issue?: string;
            /** @description Code of the alert's site. */
            site: string;
            /** @description Codes from the top down to the alert's region. */
            region: string[];
            /**
             * Format: date-time
             * @description When the alert was decided.
             */
            decidedAt: string;
            /** @description Kind of channel. */
            kind: string;
            /** @description Its address, masked. */
            address: string;
            /** @description Who is behind it, masked; null for a channel of the installation. */
            recipient?: string;
            /**
             * Format: int64
             * @description The delivery whose message brings it; null when it has a message of its own.
             */
            with?: number;
            /**
             * Format: int32
             * @description How many alerts its message stands for.
             */
            standsFor: number;
            /** @description pending, delivered or failed. */
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: int32
             * @description How often it was tried, over all that staff sent it again.
             */
            attempts: number;
            /**
             * Format: int32
             * @description How often staff sent it again.
             */
            resends: number;
            /**
             * Format: date-time
             * @description When it was first tried.
             */
            firstTriedAt?: string;
            /**
             * Format: date-time
             * @description When it was last tried.
             */
            lastTriedAt?: string;
            /**
             * Format: date-time
             * @description When it is tried next.
             */
            nextAt?: string;
            /** @description What went wrong at the last attempt. */
            lastError?: string;
        };
        /** @description A delivery with its attempts. */
        DeliveryDetail: {
            /** @description The delivery. */
            delivery: components["schemas"]["Delivery"];
            /** @description The newest hundred attempts, the oldest first. */
            history: components["schemas"]["Attempt"][];
        };
        /** @description One page of a list. */
        DeliveryList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Delivery"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /**
         * @description What became of a delivery: to be tried, arrived, or given up.
         * @enum {string}
         */
        DeliveryState: "pending" | "delivered" | "failed";
        /** @description Removes a parked message. */
        DiscardRequest: {
            /** @description Why it is discarded. */
            reason: string;
        };
        /** @description How the duties of a site were done over some days. */
        Duties: {
            /**
             * Format: date
             * @description The first local day.
             */
            from: string;
            /**
             * Format: date
             * @description The last, which is today.
             */
            to: string;
            /** @description Its duties, in their order. */
            items: components["schemas"]["DutyStrip"][];
        };
        /** @description A site did one of its duties. */
        DutyData: {
            /** @description The template's code. */
            item: components["schemas"]["ItemCode"];
            /** @description What was recorded, by name, at most 64 values; empty when nothing was. The engine knows which values the template asks for. */
            record?: {
                [key: string]: components["schemas"]["RecordedValue"];
            };
            /** @description At most 50; empty when there is none. */
            evidence?: components["schemas"]["EvidenceRef"][];
        };
        /** @description A local day of a duty. */
        DutyDay: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description The windows that end on it; of those that end later the last day has them. */
            windows: components["schemas"]["DutyWindow"][];
        };
        /**
         * envelope
         * @description An event of type `inspection.duty.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        DutyEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.duty.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["DutyData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description How a duty was done. */
        DutyStrip: {
            /** @description Code of its template. */
            template: string;
            /** @description What is to be done. */
            title?: components["schemas"]["Text"];
            /** @description How it stands. */
            state: components["schemas"]["ItemState"];
            /**
             * Format: date-time
             * @description When the site owes something next.
             */
            nextDueAt?: string;
            /** @description Its days, the first first; a day without a window has an empty list. */
            days: components["schemas"]["DutyDay"][];
        };
        /** @description What holds for duties. */
        DutyTerms: {
            /** @description How long after a window ended its miss is decided. */
            grace: string;
            /**
             * Format: int32
             * @description How many misses make an issue.
             */
            missesForIssue: number;
            /**
             * Format: int32
             * @description Within how many days they add up.
             */
            missDays: number;
            /** @description The severity of an issue made of misses. */
            missSeverity: components["schemas"]["Severity"];
        };
        /** @description A window of a duty. */
        DutyWindow: {
            /**
             * Format: date-time
             * @description Where it starts.
             */
            start: string;
            /**
             * Format: date-time
             * @description Where it ends.
             */
            end: string;
            /** @description How it stands. */
            state: components["schemas"]["WindowState"];
        };
        /**
         * @description What an entry of the ledger was decided on: a type of event, or a message of another entity, a command of staff, or time that passed.
         * @enum {string}
         */
        EntryKind: "inspection.region.v1" | "inspection.site.v1" | "inspection.visit.v1" | "inspection.duty.v1" | "inspection.reading.v1" | "inspection.rectification.v1" | "inspection.lookback.v1" | "inspection.receipt.v1" | "inspection.extension.v1" | "message" | "command" | "wake";
        /**
         * @description What happened in the field: the types of events that are taken in.
         * @enum {string}
         */
        EventType: "inspection.region.v1" | "inspection.site.v1" | "inspection.visit.v1" | "inspection.duty.v1" | "inspection.reading.v1" | "inspection.rectification.v1" | "inspection.lookback.v1" | "inspection.receipt.v1" | "inspection.extension.v1";
        /** @description A piece of evidence that is kept. */
        Evidence: {
            /** @description What it hashes to: SHA-256 in hex digits of lower case. */
            sha256: string;
            /** @description What an event names it by, beside its hash. */
            uri: string;
            /** @description Its media type, as its first bytes say. */
            type: string;
            /**
             * Format: int64
             * @description How long it is.
             */
            bytes: number;
            /** @description Code of the site it was sent for. */
            site: string;
            /**
             * Format: date-time
             * @description When it was last sent.
             */
            uploadedAt: string;
            /**
             * Format: date-time
             * @description When it is removed at the earliest unless an event refers to it by then; left out once one does.
             */
            keptUntil?: string;
        };
        /** @description Where a piece of evidence lies and what it must hash to. The evidence itself never comes here. */
        EvidenceRef: {
            /** @description A URI or a reference to one, at most 500 characters; no `data:` and no script. */
            uri: string;
            /** @description 64 hexadecimal digits, in the case they were sent in. */
            sha256: string;
            /** @description What it is, for example photo; at most 200 characters. */
            kind?: string;
        };
        /** @description A piece of evidence, as the event named it. */
        EvidenceReference: {
            /** @description Where it lies. */
            uri: string;
            /** @description SHA-256 of its bytes, in hexadecimal. */
            sha256: string;
            /** @description What it is, for example a photo. */
            kind?: string;
        };
        /** @description More time that was asked for. */
        Extension: {
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description The deadline asked for.
             */
            until: string;
            /** @description Why. */
            reason?: string;
            /** @description What was decided; left out while nothing is. */
            granted?: boolean;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decidedAt?: string;
            /** @description Who decided. */
            decidedBy?: string;
            /** @description Why it was decided so. */
            why?: string;
        };
        /** @description A site asks for more time. It names the item or the issue. */
        ExtensionData: {
            /** @description The template's code. */
            item?: components["schemas"]["ItemCode"];
            /** @description The issue's number; at most 128 characters. */
            issue?: components["schemas"]["Reference"];
            /** @description The deadline asked for; after the event's time. */
            until: components["schemas"]["Instant"];
            /** @description Why; at most 500 characters. */
            reason: string;
        } & (unknown | unknown);
        /** @description Grants or refuses more time. */
        ExtensionDecision: {
            /** @description Whether it is granted. */
            granted: boolean;
            /** @description Why. */
            reason: string;
        };
        /**
         * envelope
         * @description An event of type `inspection.extension.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        ExtensionEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.extension.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["ExtensionData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description Asks for more time. */
        ExtensionRequest: {
            /** @description The deadline asked for; after the event's time. */
            until: components["schemas"]["Instant"];
            /** @description Why; at most 500 characters. */
            reason: string;
            /** @description When it happened, at most 5 minutes ahead of the system's clock; now when left out. */
            time?: components["schemas"]["Instant"];
        };
        /** @description One thing that was decided. Beside `fact` it has the fields of its kind, as the ledger keeps them; expect further kinds and fields. */
        Fact: {
            /**
             * @description The kind of fact.
             * @enum {string}
             */
            fact: "registered" | "retired" | "suspended" | "resumed" | "relocated" | "judged" | "coverage-lapsed" | "duty-done" | "duty-kept" | "duty-missed" | "miss-withdrawn" | "duty-settled" | "reading-taken" | "reading-kept" | "run-ended" | "early-kept" | "record-unused" | "issue-raised" | "finding-joined" | "became-overdue" | "reminded" | "deadline-moved" | "claimed" | "look-back-sealed" | "look-back-called" | "look-back-missed" | "look-back-done" | "reopened" | "issue-closed" | "issue-withdrawn" | "issue-taken" | "issue-assigned" | "commented" | "extension-asked" | "extension-decided" | "climbed" | "notice-asked" | "notice-issued" | "notice-acknowledged" | "notice-revoked" | "told";
        } & {
            [key: string]: unknown;
        };
        /** @description The templates that fail most. */
        Failing: {
            /** @description Those of which most issues were raised first. */
            items: components["schemas"]["FailingTemplate"][];
        };
        /** @description How often a template failed. */
        FailingTemplate: {
            /** @description Its code. */
            template: string;
            /** @description What is checked; left out when the catalogue has it no more. */
            title?: components["schemas"]["Text"];
            /**
             * Format: int32
             * @description Issues raised.
             */
            raised: number;
            /**
             * Format: int32
             * @description Distinct sites among them.
             */
            sites: number;
        };
        /** @description Somebody was told something. */
        FeedAlert: {
            /**
             * @description What it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "alert";
            /** @description Where the reader is now, to be sent as `Last-Event-ID`. Opaque, and another text each time. */
            id: string;
            /** @description What there is to know, in one line. */
            data: string;
        };
        /** @description One event of the live feed, by the fields of its lines. */
        FeedEvent: components["schemas"]["FeedHello"] | components["schemas"]["FeedIssue"] | components["schemas"]["FeedAlert"] | components["schemas"]["FeedSite"] | components["schemas"]["FeedRegion"] | components["schemas"]["FeedGone"] | components["schemas"]["FeedReset"];
        /** @description An issue or a site moved to where the token or the filter does not reach. */
        FeedGone: {
            /**
             * @description What it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "gone";
            /** @description Where the reader is now, to be sent as `Last-Event-ID`. Opaque, and another text each time. */
            id: string;
            /** @description What there is to know, in one line. */
            data: string;
        };
        /** @description The first event; whoever loads its lists after it misses nothing. */
        FeedHello: {
            /**
             * @description What it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "hello";
            /** @description Where the reader is now, to be sent as `Last-Event-ID`. Opaque, and another text each time. */
            id: string;
            /** @description What there is to know, in one line. */
            data: string;
        };
        /** @description An issue changed. */
        FeedIssue: {
            /**
             * @description What it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "issue";
            /** @description Where the reader is now, to be sent as `Last-Event-ID`. Opaque, and another text each time. */
            id: string;
            /** @description What there is to know, in one line. */
            data: string;
        };
        /** @description A region was registered or changed. */
        FeedRegion: {
            /**
             * @description What it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "region";
            /** @description Where the reader is now, to be sent as `Last-Event-ID`. Opaque, and another text each time. */
            id: string;
            /** @description What there is to know, in one line. */
            data: string;
        };
        /** @description The lists are to be loaded again; the feed goes on. */
        FeedReset: {
            /**
             * @description What it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "reset";
            /** @description Where the reader is now, to be sent as `Last-Event-ID`. Opaque, and another text each time. */
            id: string;
            /** @description What there is to know, in one line. */
            data: string;
        };
        /** @description A site was registered or changed. */
        FeedSite: {
            /**
             * @description What it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "site";
            /** @description Where the reader is now, to be sent as `Last-Event-ID`. Opaque, and another text each time. */
            id: string;
            /** @description What there is to know, in one line. */
            data: string;
        };
        /** @description The data of an event, of the type that the header `ce-type` names. */
        FieldData: components["schemas"]["RegionData"] | components["schemas"]["SiteData"] | components["schemas"]["VisitData"] | components["schemas"]["DutyData"] | components["schemas"]["ReadingData"] | components["schemas"]["RectificationData"] | components["schemas"]["LookBackData"] | components["schemas"]["ReceiptData"] | components["schemas"]["ExtensionData"];
        /** @description One thing that is wrong with an event, said so that its sender can put it right. */
        FieldError: {
            /** @description The JSON path, for example `data.results[2].outcome`; empty when it is the document as a whole. */
            field: string;
            /** @description One of `ErrorCodes`. */
            code: string;
            /** @description An English sentence for people. It never repeats the value, which may be what must not be stored. */
            message: string;
        };
        /** @description One event of a field system: CloudEvents 1.0 in structured mode. */
        FieldEvent: components["schemas"]["RegionEvent"] | components["schemas"]["SiteEvent"] | components["schemas"]["VisitEvent"] | components["schemas"]["DutyEvent"] | components["schemas"]["ReadingEvent"] | components["schemas"]["RectificationEvent"] | components["schemas"]["LookBackEvent"] | components["schemas"]["ReceiptEvent"] | components["schemas"]["ExtensionEvent"];
        /** @description What happened in a subtree over a span of local days, as the source practice reports it. */
        Figures: {
            /**
             * Format: date
             * @description First day, inclusive.
             */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive.
             */
            to: string;
            /** @description Code of the type of site they are limited to. */
            type?: string;
            /**
             * Format: int32
             * @description 人次
             */
            persons: number;
            /**
             * Format: int32
             * @description 批次
             */
            sorties: number;
            /**
             * Format: int32
             * @description 家次
             */
            visits: number;
            /**
             * Format: int32
             * @description Distinct sites visited.
             */
            sites: number;
            /**
             * Format: int32
             * @description Issues raised.
             */
            issuesFound: number;
            /**
             * Format: int32
             * @description Issues closed.
             */
            issuesRectified: number;
            /**
             * Format: int32
             * @description Issues open now, whatever the span.
             */
            open: number;
            /**
             * Format: int32
             * @description Issues overdue now, whatever the span.
             */
            overdue: number;
            /**
             * Format: int32
             * @description Suggestions given.
             */
            suggestions: number;
            /**
             * Format: int32
             * @description Look-backs done.
             */
            lookBacks: number;
            /**
             * Format: int32
             * @description Of these, passed.
             */
            lookBacksPassed: number;
            /**
             * Format: int32
             * @description Windows missed.
             */
            dutiesMissed: number;
        };
        /** @description Something found wrong. */
        Finding: {
            /**
             * Format: date-time
             * @description When, by its own time.
             */
            at: string;
            /** @description Whether a visit found it. */
            byVisit: boolean;
            /** @description The unit of the visit. */
            unit?: string;
            /** @description What the visit wrote of it. */
            note?: string;
            /** @description What the visit showed. */
            evidence: components["schemas"]["EvidenceReference"][];
        };
        /** @description Where a site is. */
        GeoPoint: {
            /**
             * Format: double
             * @description Degrees north, −90 to 90.
             */
            lat: number;
            /**
             * Format: double
             * @description Degrees east, −180 to 180.
             */
            lon: number;
        };
        /** @description What is in the reader's sight no more. */
        GoneEntry: {
            /** @description Code of the site. */
            site: string;
            /** @description Number of the issue; null when the site itself is meant. */
            issue?: string;
        };
        /** @description The regions below one, side by side. */
        Grid: {
            /**
             * Format: date
             * @description The first local day of what is counted over days.
             */
            from: string;
            /**
             * Format: date
             * @description The last, which is today.
             */
            to: string;
            /** @description One for each region directly below, by code, with its whole subtree. */
            rows: components["schemas"]["GridRow"][];
            /** @description The region itself, with its whole subtree. */
            own: components["schemas"]["GridRow"];
        };
        /** @description A region in a grid; rates are left to whoever shows them, so that they can be added up. */
        GridRow: {
            /** @description Its code. */
            code: string;
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /**
             * Format: int32
             * @description Sites that are not closed.
             */
            sites: number;
            /**
             * Format: int32
             * @description Issues open now.
             */
            open: number;
            /**
             * Format: int32
             * @description Issues overdue now.
             */
            overdue: number;
            /**
             * Format: int32
             * @description Issues raised in the span.
             */
            raised: number;
            /**
             * Format: int32
             * @description Issues closed in the span.
             */
            closed: number;
            /**
             * Format: int32
             * @description Of these, those that were put right by their deadline.
             */
            closedInTime: number;
            /**
             * Format: int32
             * @description Windows missed in the span.
             */
            dutiesMissed: number;
            /**
             * Format: int32
             * @description Look-backs done in the span.
             */
            lookBacks: number;
            /**
             * Format: int32
             * @description Of these, passed.
             */
            lookBacksPassed: number;
        };
        /** @description The answer of a health route. */
        Health: {
            /** @description `live`, `ready`, or `degraded`: it does its work but for what comes and goes by the broker. */
            status: components["schemas"]["HealthStatus"];
        };
        /**
         * @description How the process is.
         * @enum {string}
         */
        HealthStatus: "live" | "ready" | "degraded";
        /** @description The first event of a feed. */
        HelloEntry: {
            /** @description Whether it goes on where its reader was. */
            resumed: boolean;
            /**
             * Format: int32
             * @description How often it says that it is there.
             */
            heartbeatSeconds: number;
        };
        /** @description What a file comes to, or came to. */
        ImportReport: {
            /** @description Whether nothing was to be changed. */
            dryRun: boolean;
            /** @description Whether every change is made. */
            applied: boolean;
            /**
             * Format: int32
             * @description How many regions or sites it makes.
             */
            new: number;
            /**
             * Format: int32
             * @description How many it changes.
             */
            changed: number;
            /**
             * Format: int32
             * @description How many are so already.
             */
            unchanged: number;
            /**
             * Format: int32
             * @description How many errors there are, also those that are not listed.
             */
            errorCount: number;
            /** @description What is wrong, by line. */
            errors: components["schemas"]["LineError"][];
            /** @description What each line comes to that is not wrong. */
            lines: components["schemas"]["LineChange"][];
        };
        /** @description RFC 3339 with an offset. */
        Instant: string;
        /** @description An issue as staff see it. */
        Issue: {
            /** @description Its number. */
            number: string;
            /** @description Code of its site. */
            site: string;
            /** @description What people call its site; left out in what an older version told. */
            siteName?: components["schemas"]["Text"];
            /** @description Code of its site's type. */
            type: string;
            /** @description Code of its template. */
            item: string;
            /** @description What is checked; null when the catalogue has the template no more. */
            title?: components["schemas"]["Text"];
            /** @description What the item guards; left out when the catalogue has the template no more. */
            category?: components["schemas"]["Category"];
            /** @description Codes of the regions from the top down to its site's own. */
            region: string[];
            /** @description What people call its site's own region. */
            regionName?: components["schemas"]["Text"];
            /** @description What people call the regions of `region`, in the same order; only where one issue was asked for. */
            regionNames?: components["schemas"]["Text"][];
            /** @description general, serious or critical. */
            severity: components["schemas"]["Severity"];
            /** @description open, overdue, awaitingLookBack, closed or withdrawn. */
            state: components["schemas"]["IssueState"];
            /** @description visit, duty or reading. */
            cause: components["schemas"]["IssueCause"];
            /**
             * Format: date-time
             * @description What its deadline was first counted from.
             */
            raisedAt: string;
            /**
             * Format: date-time
             * @description The own time of its first finding.
             */
            foundAt: string;
            /**
             * Format: date-time
             * @description The present deadline.
             */
            dueAt: string;
            /**
             * Format: int32
             * @description The highest rung told in the present round.
             */
            rung: number;
            /**
             * Format: int32
             * @description How many look-backs failed.
             */
            recurrence: number;
            /**
             * Format: int32
             * @description How many findings it stands for.
             */
            findings: number;
            /** @description Who took it. */
            takenBy?: string;
            /** @description To whom it was given. */
            assignedTo?: string;
            /**
             * Format: int32
             * @description Grows with every change that everybody may see; as in the ETag.
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was put right, by the claim's own time.
             */
            claimedAt?: string;
            /** @description When its look-back may come; only for those who may know of look-backs. */
            lookBack?: components["schemas"]["Window"];
            /**
             * Format: date-time
             * @description By when a look-back that was called must be done; only for the same.
             */
            lookBackDueAt?: string;
            /**
             * Format: date-time
             * @description When it was closed or withdrawn.
             */
            endedAt?: string;
            /** @description Name and version of its policy. */
            policy: string;
            /**
             * Format: date-time
             * @description When its line is told next if nothing happens: the first step after the deadline, then further ones and repeats. Left out where a look-back is waited for, and when it has ended.
             */
            nextStepAt?: string;
            /**
             * Format: date-time
             * @description When something last changed that everybody may see.
             */
            updatedAt?: string;
            /** @description Its notices; only where one issue was asked for. */
            notices?: components["schemas"]["Notice"][];
            /** @description The unit that found it; only where one issue was asked for, as what follows. */
            foundBy?: string;
            /**
             * Format: date-time
             * @description Until when repeats are quiet, since somebody took it.
             */
            quietUntil?: string;
            /** @description Its rounds, the first first. */
            rounds?: components["schemas"]["Round"][];
            /** @description What people said of it. */
            comments?: components["schemas"]["Comment"][];
        };
        /** @description What a command did to an issue. */
        IssueAfterCommand: {
            /** @description False for a record that was kept and changed nothing, such as a claim where one waits already. */
            applied: boolean;
            /** @description The issue as it is now. */
            issue: components["schemas"]["Issue"];
        };
        /**
         * @description What an issue was raised by.
         * @enum {string}
         */
        IssueCause: "visit" | "duty" | "reading";
        /** @description An issue changed. */
        IssueEntry: {
            /** @description Words of the facts, as the timeline names them. */
            what: string[];
            /** @description As it was from then on. */
            issue: components["schemas"]["Issue"];
        };
        /** @description One page of a list. */
        IssueList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Issue"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /**
         * @description Where an issue stands in its life.
         * @enum {string}
         */
        IssueState: "open" | "overdue" | "awaitingLookBack" | "closed" | "withdrawn";
        /** @description A check item as staff see it. */
        Item: {
            /** @description Code of its template. */
            template: string;
            /** @description What is checked; left out when the catalogue has the template no more. */
            title?: components["schemas"]["Text"];
            /** @description What it guards; left out when the catalogue has the template no more. */
            category?: components["schemas"]["Category"];
            /** @description The severity of an issue found here, where the finding names none. */
            severity?: components["schemas"]["Severity"];
            /** @description How it is judged. */
            kind: components["schemas"]["ItemKind"];
            /** @description How it stands. */
            state: components["schemas"]["ItemState"];
            /**
             * Format: date-time
             * @description When the site owes something next.
             */
            nextDueAt?: string;
            /**
             * Format: date-time
             * @description When it was last judged, done or measured.
             */
            lastAt?: string;
            /** @description The last reading. */
            lastValue?: number;
            /** @description Number of its live issue. */
            issue?: string;
        };
        /** @description The code of a template of the catalogue; with a site it names a check item. */
        ItemCode: string;
        /**
         * @description How a check item is judged.
         * @enum {string}
         */
        ItemKind: "inspection" | "duty" | "reading";
        /**
         * @description How a check item stands.
         * @enum {string}
         */
        ItemState: "ok" | "missed" | "inactive" | "suspended" | "open" | "overdue" | "awaitingLookBack";
        /** @description The ladder of an issue in its present round: who was told when, and who comes next. */
        Ladder: {
            /** @description Number of the issue. */
            issue: string;
            /** @description Where it is in its life. */
            state: components["schemas"]["IssueState"];
            /**
             * Format: int32
             * @description Which round it is in.
             */
            round: number;
            /**
             * Format: int32
             * @description The highest rung told in this round.
             */
            rung: number;
            /**
             * Format: int32
             * @description The highest rung there is above the site.
             */
            top: number;
            /** @description Name and version of its policy. */
            policy: string;
            /**
             * Format: date-time
             * @description The present deadline.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Since when it is or was overdue in this round.
             */
            overdueSince?: string;
            /**
             * Format: date-time
             * @description Until when repeats are quiet, since somebody took it.
             */
            quietUntil?: string;
            /**
             * Format: date-time
             * @description When the site is reminded; left out where it was, or is not any more.
             */
            remindAt?: string;
            /** @description Whether the delays of steps run in working hours. */
            workingHours: boolean;
            /** @description Who was told when the round began. */
            raised?: components["schemas"]["Told"];
            /** @description Who was reminded. */
            reminded?: components["schemas"]["Told"];
            /** @description The steps that policy has for what is overdue. */
            steps: components["schemas"]["Step"][];
            /** @description How the top is told again after the last step. */
            repeat?: components["schemas"]["Repeat"];
            /** @description What comes next if nothing happens; left out where a look-back is waited for, and when the issue has ended. */
            next?: components["schemas"]["Next"];
            /** @description The ladder of a look-back that was missed, up the inspecting side; only for those who may know of it. */
            lookBack?: components["schemas"]["Told"][];
        };
        /** @description Somebody on a rung. */
        LadderRecipient: {
            /**
             * Format: int32
             * @description 0 is the site, 1 its own region, and so on.
             */
            rung: number;
            /** @description Code of the region; left out for the site. */
            region?: string;
            /** @description What people call it. */
            regionName?: components["schemas"]["Text"];
            /** @description Code of the post. */
            post?: string;
            /** @description What people call it; left out where the region has it no more. */
            postName?: components["schemas"]["Text"];
            /** @description The holder; masked for those who may not see contacts. */
            name: string;
        };
        /** @description A post without a holder. */
        LadderVacancy: {
            /**
             * Format: int32
             * @description Its rung.
             */
            rung: number;
            /** @description Code of its region. */
            region: string;
            /** @description Its code; left out where the region has no post of that side. */
            post?: string;
        };
        /**
         * @description The limits that a request can meet.
         * @enum {string}
         */
        LimitCode: "body-bytes" | "body-bytes-per-second" | "batch-events" | "import-lines" | "imports-at-once" | "url-bytes" | "query-parameters" | "header-fields" | "header-bytes" | "events-per-minute" | "bad-tokens-per-minute" | "sign-ins-per-minute" | "sign-ins-per-name" | "feeds-open" | "feeds-per-token" | "evidence-per-minute" | "evidence-at-once" | "evidence-bytes";
        /** @description A limit that a request has met. */
        LimitMet: {
            /** @description What it is called; it never changes. */
            code: components["schemas"]["LimitCode"];
            /**
             * Format: int64
             * @description What is allowed.
             */
            value: number;
        };
        /** @description What a region or site of a file comes to. */
        LineChange: {
            /**
             * Format: int32
             * @description The line, from 1; the first of several.
             */
            line: number;
            /** @description Its code. */
            code: string;
            /** @description `new`, `changed` or `unchanged`. */
            change: components["schemas"]["RegistryChange"];
        };
        /** @description Something wrong with a file. */
        LineError: {
            /**
             * Format: int32
             * @description The line, from 1; a record that has several lines is named by its first.
             */
            line: number;
            /** @description The name of the column; empty for the line as a whole. */
            column: string;
            /** @description A stable word. */
            code: string;
            /** @description A sentence for people. */
            message: string;
        };
        /** @description How a subtree stands now. */
        Live: {
            /** @description To be put right in time. */
            open: components["schemas"]["SeverityCounts"];
            /** @description Past their deadline. */
            overdue: components["schemas"]["SeverityCounts"];
            /** @description Said to be put right. */
            awaitingLookBack: components["schemas"]["SeverityCounts"];
            /**
             * Format: int32
             * @description Open ones that come due before the local day ends; left out for children.
             */
            dueToday?: number;
            /**
             * Format: int32
             * @description Sites that are not closed.
             */
            sites: number;
        };
        /** @description A name people read. */
        LocalizedName: {
            /** @description Chinese; 1 to 200 characters. */
            zh: string;
            /** @description English, on the same terms; null when there is none. */
            en?: string;
        };
        /** @description A look-back done. */
        LookBack: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What it found. */
            outcome: components["schemas"]["LookBackOutcome"];
            /** @description The unit that looked. */
            unit: string;
            /** @description What was written. */
            note?: string;
            /** @description What was shown. */
            evidence: components["schemas"]["EvidenceReference"][];
        };
        /** @description What a team found that rechecked a claim. */
        LookBackCommand: {
            /** @description Who came. */
            team: components["schemas"]["Team"];
            /** @description One of `LookBackOutcomes`. */
            outcome: components["schemas"]["LookBackOutcome"];
            /** @description What was seen; at most 4000 characters. */
            note?: string;
            /** @description At most 50; empty when there is none. */
            evidence?: components["schemas"]["EvidenceRef"][];
            /** @description When it happened, at most 5 minutes ahead of the system's clock; now when left out. */
            time?: components["schemas"]["Instant"];
        };
        /** @description A team rechecked a claim. It names the item or the issue. */
        LookBackData: {
            /** @description The template's code. */
            item?: components["schemas"]["ItemCode"];
            /** @description The issue's number; at most 128 characters. */
            issue?: components["schemas"]["Reference"];
            /** @description Who came. */
            team: components["schemas"]["Team"];
            /** @description One of `LookBackOutcomes`. */
            outcome: components["schemas"]["LookBackOutcome"];
            /** @description What was seen; at most 4000 characters. */
            note?: string;
            /** @description At most 50; empty when there is none. */
            evidence?: components["schemas"]["EvidenceRef"][];
        } & (unknown | unknown);
        /**
         * envelope
         * @description An event of type `inspection.lookback.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        LookBackEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.lookback.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["LookBackData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /**
         * @description What a look-back found of a claim.
         * @enum {string}
         */
        LookBackOutcome: "passed" | "incomplete" | "false" | "perfunctory";
        /** @description Sites on a map: each by itself where they are few, and gathered where they are many. */
        Map: {
            /** @description The sites; empty where there are too many. */
            sites: components["schemas"]["MapSite"][];
            /** @description The same gathered; empty where each is shown. */
            clusters: components["schemas"]["Cluster"][];
        };
        /** @description A site on a map. */
        MapSite: {
            /** @description Its code. */
            code: string;
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description Code of its type. */
            type: string;
            /** @description Whether it is at work. */
            status: components["schemas"]["SiteStatus"];
            /** @description Where it is. */
            location: components["schemas"]["GeoPoint"];
            /**
             * Format: int32
             * @description Issues open there now.
             */
            open: number;
            /**
             * Format: int32
             * @description Issues overdue there now.
             */
            overdue: number;
        };
        /** @description What comes next. */
        Next: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What. */
            what: components["schemas"]["NextStep"];
            /**
             * Format: int32
             * @description The number of the step.
             */
            step?: number;
        };
        /**
         * @description What comes next of an issue: the site is reminded, a step is told, the top is told again.
         * @enum {string}
         */
        NextStep: "reminder" | "step" | "repeat";
        /** @description A notice as staff see it. */
        Notice: {
            /** @description Its number, of its region and year. */
            number: string;
            /** @description To whom it went. */
            addressee: components["schemas"]["Addressee"];
            /**
             * Format: int32
             * @description The rung it was issued at.
             */
            rung: number;
            /**
             * Format: date-time
             * @description When it was issued.
             */
            issuedAt: string;
            /**
             * Format: date-time
             * @description By when it must be acknowledged.
             */
            receiptDueAt: string;
            /**
             * Format: date-time
             * @description By when it must be answered.
             */
            replyDueAt: string;
            /**
             * Format: date-time
             * @description When it was acknowledged.
             */
            acknowledgedAt?: string;
            /**
             * Format: date-time
             * @description When it was answered.
             */
            answeredAt?: string;
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            revokedAt?: string;
        };
        /** @description What holds for notices. */
        NoticeTerms: {
            /** @description By when its receipt must be acknowledged. */
            receiptWithin: string;
            /** @description By when it must be answered. */
            replyWithin: string;
            /** @description The ladder when it is not. */
            unacknowledged: components["schemas"]["PolicyStep"][];
            /** @description How often the top is told again. */
            repeatEvery: string;
        };
        /** @description How the outbox stands. */
        OutboxCounts: {
            /**
             * Format: int64
             * @description Deliveries to be tried when their time comes.
             */
            pending: number;
            /**
             * Format: int64
             * @description Deliveries given up.
             */
            failed: number;
        };
        /** @description What became of the outline of one region. */
        Outline: {
            /** @description Code of the region. */
            code: string;
            /**
             * Format: int32
             * @description How many points it has.
             */
            points: number;
            /** @description `new`, `changed` or `unchanged`. */
            change: components["schemas"]["RegistryChange"];
        };
        /** @description What a feature of a file comes to. */
        OutlineChange: {
            /**
             * Format: int32
             * @description Its place in the file, from 0.
             */
            feature: number;
            /** @description Code of its region. */
            region: string;
            /**
             * Format: int32
             * @description How many points it has.
             */
            points: number;
            /** @description `new`, `changed` or `unchanged`. */
            change: components["schemas"]["RegistryChange"];
        };
        /** @description Something wrong with a file of outlines. */
        OutlineError: {
            /**
             * Format: int32
             * @description The place of the feature in the file, from 0; left out for the file as a whole.
             */
            feature?: number;
            /** @description The region that the feature names; left out where it names none. */
            region?: string;
            /** @description The member of the feature, such as `geometry.coordinates[0][3]`; empty for all of it. */
            field: string;
            /** @description A stable word. */
            code: string;
            /** @description A sentence for people. */
            message: string;
        };
        /** @description What a file of outlines comes to, or came to. */
        OutlineReport: {
            /** @description Whether nothing was to be changed. */
            dryRun: boolean;
            /** @description Whether every change is made. */
            applied: boolean;
            /**
             * Format: int32
             * @description How many regions get their first outline.
             */
            new: number;
            /**
             * Format: int32
             * @description How many get another one.
             */
            changed: number;
            /**
             * Format: int32
             * @description How many have the same already.
             */
            unchanged: number;
            /**
             * Format: int32
             * @description How many errors there are, also those that are not listed.
             */
            errorCount: number;
            /** @description What is wrong, by feature; at most 1,000. */
            errors: components["schemas"]["OutlineError"][];
            /** @description What each feature comes to that is not wrong. */
            outlines: components["schemas"]["OutlineChange"][];
        };
        /** @description A message that lies parked. */
        Parked: {
            /** @description What it is called here. */
            id: string;
            /**
             * Format: date-time
             * @description When it was parked.
             */
            parkedAt?: string;
            /**
             * Format: date-time
             * @description When it was first tried.
             */
            firstTriedAt?: string;
            /**
             * Format: int64
             * @description How often it was tried.
             */
            tries: number;
            /** @description The source that its event names. */
            source?: string;
            /** @description The id that its event names. */
            eventId?: string;
            /** @description The type that its event names. */
            type?: string;
            /** @description The subject that its event names. */
            subject?: string;
            /** @description The routing key that it was published with. */
            routingKey?: string;
            /** @description Its content type, as sent. */
            contentType?: string;
            /** @description The user of the broker that published it, where the message says so. */
            user?: string;
            /**
             * Format: int32
             * @description How long its body is, in bytes.
             */
            bytes: number;
            /** @description Why it could not be taken. */
            errors: components["schemas"]["FieldError"][];
        };
        /** @description A parked message with what it holds. */
        ParkedDetail: {
            /** @description The message. */
            message: components["schemas"]["Parked"];
            /** @description Its headers, without those that were put there when it was parked. */
            headers: {
                [key: string]: string;
            };
            /** @description Its body where that is a text of at most 1 MiB. */
            body?: string;
            /** @description Its body in base64 where it is none; its first MiB where it is longer. */
            bodyBase64?: string;
        };
        /** @description One page of a list. */
        ParkedList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Parked"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /** @description What became of the wish to send a parked message again. */
        ParkedResend: {
            /** @description Whether all of it was taken, and it no longer lies parked. */
            removed: boolean;
            /** @description One for each event that was sent, in order. */
            receipts: components["schemas"]["Receipt"][];
        };
        /** @description A person or body, with its channels. */
        Party: {
            /** @description Masked for a person, unless the caller may see contacts; as it is for a body. */
            name: string;
            /** @description The same. */
            channels: components["schemas"]["Channel"][];
        };
        /** @description A unit, an authority or a person, and how to reach it. */
        PartyData: {
            /** @description At most 200 characters. */
            name: string;
            /** @description In the order to try; at most 10. A contact must name the list, a unit or an authority need not. */
            channels?: components["schemas"]["ChannelData"][];
        };
        /** @description Another password. */
        PasswordChange: {
            /**
             * Format: password
             * @description The present password, or the one that was handed over.
             */
            currentPassword: string;
            /**
             * Format: password
             * @description The password to be; how long it must be is in `passwordRules` of `GET /api/session`.
             */
            newPassword: string;
        };
        /** @description What a new password must be; what characters it has is nobody's business. */
        PasswordRules: {
            /**
             * Format: int32
             * @description Characters, at least.
             */
            minLength: number;
            /**
             * Format: int32
             * @description Characters, at most.
             */
            maxLength: number;
        };
        /**
         * @description What a caller may do.
         * @enum {string}
         */
        Permission: "readSelf" | "manageSelf" | "submitEvents" | "readIssues" | "readSites" | "readRegions" | "readAlerts" | "readSealed" | "readContacts" | "readEvidence" | "addEvidence" | "takeIssues" | "claim" | "lookBack" | "withdraw" | "decideExtensions" | "revokeNotices" | "manageSites" | "manageRegions" | "manageOutlines" | "import" | "resendAlerts" | "manageParked" | "manageChannels" | "manageTokens" | "manageAccounts" | "readAudit" | "readStatus" | "readMetrics" | "moveClock";
        /** @description The policies in use. */
        Policies: {
            /** @description By name. */
            items: components["schemas"]["Policy"][];
        };
        /** @description A policy: what holds for deadlines, ladders and look-backs. Durations are ISO 8601. */
        Policy: {
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Its version.
             */
            version: number;
            /** @description What holds for issues of each severity, the least grave first. */
            severities: components["schemas"]["SeverityTerms"][];
            /** @description What holds for duties. */
            duty: components["schemas"]["DutyTerms"];
            /** @description What holds for notices. */
            notice: components["schemas"]["NoticeTerms"];
            /**
             * Format: int32
             * @description How many visits and requests a site should get in a week at most.
             */
            weeklyBudget: number;
            /**
             * Format: int32
             * @description At which count the warning comes.
             */
            warnAt: number;
            /** @description How long after a window closed a record of it still counts. */
            lateEvidence: string;
            /**
             * Format: int32
             * @description How many times in a row taking an issue quiets its repeats.
             */
            quietPeriods: number;
            /**
             * Format: int32
             * @description How many extensions of an issue may be granted.
             */
            maxExtensions: number;
            /** @description Whether the unit that found an issue may not look back. */
            crossUnitLookBack: boolean;
        };
        /** @description A step of a policy's ladder. */
        PolicyStep: {
            /** @description How long after it was missed. */
            after: string;
            /** @description The rungs told. */
            rungs: number[];
            /** @description Whether the top of the tree is told as well. */
            top: boolean;
            /** @description To whom it issues a notice. */
            notice?: components["schemas"]["Addressee"];
        };
        /** @description A post with its holders. */
        Post: {
            /** @description Its code within the region. */
            code: string;
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description The side it stands on. */
            side: components["schemas"]["PostSide"];
            /** @description The unit it belongs to. */
            unit?: string;
            /** @description The child regions it answers for; empty for all. */
            regions: string[];
            /** @description Who holds it; empty when it is vacant. */
            holders: components["schemas"]["Party"][];
        };
        /** @description A duty within a region and those who hold it. */
        PostData: {
            /** @description Its code within the region, on the terms of a region's code. */
            code: components["schemas"]["Code"];
            /** @description What people call it. */
            name?: components["schemas"]["LocalizedName"];
            /** @description One of `Sides`; line when not said. */
            side?: components["schemas"]["PostSide"];
            /** @description The unit it belongs to; at most 200 characters. */
            unit?: string;
            /** @description The child regions it answers for, at most 200, none twice; empty means all. */
            regions?: components["schemas"]["Code"][];
            /** @description At most 20; empty when the post is vacant. */
            holders: components["schemas"]["ContactData"][];
        };
        /**
         * @description The side a post stands on: that which puts right, or that which inspects.
         * @enum {string}
         */
        PostSide: "line" | "inspection";
        /** @description What went wrong with a request (RFC 9457), with every wrong field of it named. */
        Problem: {
            /** @description A URI reference that names the kind; `about:blank` when the status says it all. */
            type: string;
            /** @description The kind, for people. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What is to be done about it, or null. */
            detail?: string;
            /** @description The wrong fields; null when it is not about fields. */
            errors?: components["schemas"]["FieldError"][];
            /** @description The limit that was met; null when it was none. */
            limit?: components["schemas"]["LimitMet"];
        };
        /** @description A number was measured at a site. */
        ReadingData: {
            /** @description The template's code. */
            item: components["schemas"]["ItemCode"];
            /** @description The number, in at most 28 digits. */
            value: number;
            /** @description What it was measured in, at most 500 characters; the engine compares it with the template's. */
            unit: string;
        };
        /**
         * envelope
         * @description An event of type `inspection.reading.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        ReadingEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.reading.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["ReadingData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description The answer to one event. */
        Receipt: {
            /** @description The event's id as sent; null when it had none that could be read. */
            id?: string;
            /** @description The event's source as sent, on the same terms. */
            source?: string;
            /** @description One of `ReceiptStatus`. */
            status: components["schemas"]["ReceiptStatus"];
            /** @description The numbers of the issues the event raised or joined; empty when there are none. */
            issues: string[];
            /** @description Why it was rejected; empty otherwise. */
            errors: components["schemas"]["FieldError"][];
        };
        /** @description A unit acknowledged a notice, and answered it when there is a reply. */
        ReceiptData: {
            /** @description The notice's number; at most 128 characters. */
            notice: components["schemas"]["Reference"];
            /** @description The answer, at most 4000 characters; null when the notice is only acknowledged. */
            reply?: string;
        };
        /**
         * envelope
         * @description An event of type `inspection.receipt.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        ReceiptEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.receipt.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["ReceiptData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description The answers to all events of a request, in their order. */
        ReceiptList: {
            /** @description One per event. */
            receipts: components["schemas"]["Receipt"][];
        };
        /**
         * @description What became of an event.
         * @enum {string}
         */
        ReceiptStatus: "accepted" | "duplicate" | "rejected" | "retry";
        /** @description A field of the record that a duty must bring. */
        RecordField: {
            /** @description The key in the event's record. */
            name: string;
            /** @description What people read beside it. */
            title: components["schemas"]["Text"];
            /** @description What the value must be. */
            type: components["schemas"]["RecordFieldType"];
            /** @description Whether a duty without it is refused. */
            required: boolean;
        };
        /**
         * @description What the value of a field of a duty's record is.
         * @enum {string}
         */
        RecordFieldType: "text" | "number" | "flag";
        /** @description A value of the record that a duty requires. */
        RecordedValue: string | number | boolean;
        /** @description A site claims that an issue is put right. It names the item or the issue. */
        RectificationData: {
            /** @description The template's code. */
            item?: components["schemas"]["ItemCode"];
            /** @description The issue's number; at most 128 characters. */
            issue?: components["schemas"]["Reference"];
            /** @description What was done; at most 4000 characters. */
            note: string;
            /** @description At most 50; empty when there is none. */
            evidence?: components["schemas"]["EvidenceRef"][];
        } & (unknown | unknown);
        /**
         * envelope
         * @description An event of type `inspection.rectification.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        RectificationEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.rectification.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["RectificationData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description The number of an issue or a notice, the id of an outing, the name of a calendar or policy. */
        Reference: string;
        /** @description A region as staff see it. */
        Region: {
            /** @description Its code. */
            code: string;
            /** @description The region above. */
            parent?: string;
            /** @description Codes from the top down to it. */
            path: string[];
            /** @description What people call the regions of `path`, in the same order. */
            pathNames: components["schemas"]["Text"][];
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description For example city, district, township. */
            level?: string;
            /** @description Its own risk level. */
            riskLevel: components["schemas"]["RiskLevel"];
            /** @description The time zone in force, its own or inherited. */
            timeZone: string;
            /** @description Its own calendar. */
            calendar?: string;
            /** @description Its own policy. */
            policy?: string;
            /** @description Who holds what duty. */
            posts: components["schemas"]["Post"][];
            /** @description How its subtree stands now. */
            live: components["schemas"]["Live"];
            /** @description What happened in its subtree today. */
            today: components["schemas"]["Figures"];
        };
        /** @description The fields of a region to set; those not named stay as they are. */
        RegionChange: {
            /** @description The code, which must be that of the route; may be left out. */
            code?: components["schemas"]["Code"];
            /** @description The code of the region above; never its own. */
            parent?: components["schemas"]["Code"];
            /** @description What people call it. */
            name?: components["schemas"]["LocalizedName"];
            /** @description What kind of region it is, for people; at most 200 characters. */
            level?: string;
            /** @description One of `RiskLevels`. */
            riskLevel?: components["schemas"]["RiskLevel"];
            /** @description The name of an IANA time zone, at most 64 characters; the engine checks that there is such a zone. */
            timeZone?: string;
            /** @description The name of a calendar; at most 128 characters. */
            calendar?: components["schemas"]["Reference"];
            /** @description The name of a policy; at most 128 characters. */
            policy?: components["schemas"]["Reference"];
            /** @description All posts of the region, at most 50, no code twice; an empty list takes them all away. */
            posts?: components["schemas"]["PostData"][];
        };
        /** @description Registers a region, or changes the fields it names. */
        RegionData: {
            /** @description The region; equals the event's subject. 1 to 64 of letters, digits, '-' and '_'. */
            code: components["schemas"]["Code"];
            /** @description The code of the region above; never its own. */
            parent?: components["schemas"]["Code"];
            /** @description What people call it. */
            name?: components["schemas"]["LocalizedName"];
            /** @description What kind of region it is, for people; at most 200 characters. */
            level?: string;
            /** @description One of `RiskLevels`. */
            riskLevel?: components["schemas"]["RiskLevel"];
            /** @description The name of an IANA time zone, at most 64 characters; the engine checks that there is such a zone. */
            timeZone?: string;
            /** @description The name of a calendar; at most 128 characters. */
            calendar?: components["schemas"]["Reference"];
            /** @description The name of a policy; at most 128 characters. */
            policy?: components["schemas"]["Reference"];
            /** @description All posts of the region, at most 50, no code twice; an empty list takes them all away. */
            posts?: components["schemas"]["PostData"][];
        };
        /** @description A region was registered or changed. */
        RegionEntry: {
            /** @description What happened to it: `registered`, `moved`, `risk-raised`, `risk-lowered`, `changed`. */
            what: string[];
            /** @description As it was from then on. */
            region: components["schemas"]["RegionLine"];
        };
        /**
         * envelope
         * @description An event of type `inspection.region.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        RegionEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.region.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["RegionData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description A region in short. */
        RegionLine: {
            /** @description Its code. */
            code: string;
            /** @description Code of the region above; left out at the top. */
            parent?: string;
            /** @description Codes of the regions from the top down to itself. */
            path: string[];
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description For example city, district, township. */
            level?: string;
            /** @description Its own risk level. */
            riskLevel: components["schemas"]["RiskLevel"];
            /**
             * Format: int32
             * @description Its revision, as in the ETag.
             */
            revision: number;
        };
        /** @description A region or site that was made or changed. */
        Registered: {
            /** @description Its code. */
            code: string;
            /**
             * Format: int32
             * @description Its revision now, as in the ETag.
             */
            revision: number;
        };
        /**
         * @description What a line of a file comes to.
         * @enum {string}
         */
        RegistryChange: "new" | "changed" | "unchanged";
        /** @description How the top is told again. */
        Repeat: {
            /** @description How often, ISO 8601. */
            every: string;
            /**
             * Format: date-time
             * @description When next; left out before the last step was told and where nothing is to come.
             */
            nextAt?: string;
            /** @description When it was so far; the last ten. */
            told: components["schemas"]["Told"][];
        };
        /** @description What became of the wish to send one again. */
        Resend: {
            /** @description `resent`, `hastened` (it was being tried still; the next attempt comes now) or `waiting` (it has not been tried yet). */
            outcome: components["schemas"]["ResendOutcome"];
            /** @description The delivery as it is now. */
            delivery: components["schemas"]["Delivery"];
        };
        /**
         * @description What became of the wish to send a delivery again.
         * @enum {string}
         */
        ResendOutcome: "resent" | "hastened" | "waiting";
        /** @description The reader is to load its lists again. */
        ResetEntry: {
            /** @description Why. */
            reason: components["schemas"]["ResetReason"];
        };
        /**
         * @description Why a reader of the live feed must load its lists again: it is further behind than is kept, a region moved, or the rights of its token changed.
         * @enum {string}
         */
        ResetReason: "behind" | "moved" | "rights";
        /** @description Ends a suspension before its planned end. */
        ResumeCommand: {
            /** @description Why. */
            reason?: string;
        };
        /** @description Takes a notice back. */
        RevokeCommand: {
            /** @description Why. */
            reason: string;
        };
        /** @description A notice that was taken back. */
        RevokedNotice: {
            /** @description Its number. */
            number: string;
            /** @description Code of the site it is about. */
            site: string;
            /** @description Code of the template it is about. */
            item: string;
        };
        /**
         * @description How endangered a region is, in rising order.
         * @enum {string}
         */
        RiskLevel: "low" | "medium" | "high";
        /**
         * @description What a caller is.
         * @enum {string}
         */
        Role: "source" | "site" | "viewer" | "inspector" | "officer" | "supervisor" | "admin";
        /** @description A round of an issue: from raised, or from a look-back that failed, to the next. */
        Round: {
            /**
             * Format: int32
             * @description 1 for the first.
             */
            round: number;
            /**
             * Format: date-time
             * @description From when its deadline runs.
             */
            from: string;
            /**
             * Format: date-time
             * @description Its deadline, as it was last.
             */
            dueAt: string;
            /** @description What was found, the first first. */
            findings: components["schemas"]["Finding"][];
            /** @description The more time that was asked for. */
            extensions: components["schemas"]["Extension"][];
            /** @description Who said that it was put right. */
            claims: components["schemas"]["Claim"][];
            /** @description What was found of that. */
            lookBacks: components["schemas"]["LookBack"][];
        };
        /** @description A rung of a ladder. */
        Rung: {
            /**
             * Format: int32
             * @description 0 is the site, 1 its own region, and so on.
             */
            rung: number;
            /** @description Code of its region; left out for the site. */
            region?: string;
            /** @description What people call it. */
            regionName?: components["schemas"]["Text"];
        };
        /** @description Who somebody is here. */
        Self: {
            /** @description Id of the token, or of the account that signed in. */
            token: string;
            /** @description Its name. */
            name: string;
            /** @description Its role. */
            role: components["schemas"]["Role"];
            /** @description Whether it knows no bounds. */
            everywhere: boolean;
            /** @description Codes of the regions whose subtrees it reaches. */
            regions: string[];
            /** @description Codes of the single sites it reaches. */
            sites: string[];
            /** @description What it may do there. */
            permissions: components["schemas"]["Permission"][];
        };
        /** @description Who is signed in in a browser, and how one can sign in. */
        Session: {
            /** @description Whether anybody is signed in; without it only the ways to sign in and the rules follow. */
            signedIn: boolean;
            /** @description The ways to sign in. */
            methods: components["schemas"]["SignInMethod"][];
            /** @description What a new password must be. */
            passwordRules: components["schemas"]["PasswordRules"];
            /** @description What to send as X-CSRF-Token with whatever changes something. */
            csrfToken?: string;
            /** @description Whether nothing may be done but to set a password of one's own. */
            mustChangePassword?: boolean;
            /** @description What the session was begun with. */
            method?: components["schemas"]["SignInKind"];
            /** @description Where the browser goes after signing out, to sign out at the provider of identities too; left out where the session was begun otherwise, or the provider has no such page. */
            endSessionUrl?: string;
            /** @description Id of the session. */
            session?: string;
            /** @description Id of the account. */
            account?: string;
            /** @description What was typed to sign in. */
            name?: string;
            /** @description Who has the account: what others are shown. */
            displayName?: string;
            /** @description Its role. */
            role?: components["schemas"]["Role"];
            /** @description Whether it knows no bounds. */
            everywhere?: boolean;
            /** @description Codes of the regions whose subtrees it reaches. */
            regions?: string[];
            /** @description Codes of the single sites it reaches. */
            sites?: string[];
            /** @description What it may do there. */
            permissions?: components["schemas"]["Permission"][];
            /**
             * Format: date-time
             * @description When the session ends however much it is used.
             */
            expiresAt?: string;
            /**
             * Format: int32
             * @description Seconds without a request after which it ends.
             */
            idleSeconds?: number;
        };
        /** @description A browser that somebody is signed in with. */
        SessionItem: {
            /** @description Id of the session. */
            id: string;
            /** @description Whether it is that of the request. */
            current: boolean;
            /**
             * Format: date-time
             * @description When it began.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used, to about a minute.
             */
            lastUsedAt: string;
            /**
             * Format: date-time
             * @description When it ends however much it is used.
             */
            expiresAt: string;
            /** @description The network address it began from. */
            address: string;
            /** @description What the browser says it is. */
            client: string;
            /** @description What it was begun with. */
            method: components["schemas"]["SignInKind"];
        };
        /** @description One page of a list. */
        SessionItemList: {
            /** @description In the order of the list. */
            items: components["schemas"]["SessionItem"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /**
         * @description How grave a finding is, in rising order.
         * @enum {string}
         */
        Severity: "general" | "serious" | "critical";
        /** @description Counts by severity. */
        SeverityCounts: {
            /**
             * Format: int32
             * @description Those that are general.
             */
            general: number;
            /**
             * Format: int32
             * @description Those that are serious.
             */
            serious: number;
            /**
             * Format: int32
             * @description Those that are critical.
             */
            critical: number;
            /**
             * Format: int32
             * @description All of them.
             */
            total: number;
        };
        /** @description What holds for issues of a severity. */
        SeverityTerms: {
            /** @description The severity. */
            severity: components["schemas"]["Severity"];
            /** @description How long an issue may stay open at low risk. */
            deadlineLow: string;
            /** @description The same at medium risk. */
            deadlineMedium: string;
            /** @description The same at high risk. */
            deadlineHigh: string;
            /** @description Whether that runs in working hours. */
            deadlineInWorkingHours: boolean;
            /** @description The site is reminded when that share of the time is left. */
            reminderAtShareLeft: number;
            /** @description The rungs told when it is raised. */
            toldWhenRaised: number[];
            /** @description The ladder once it is overdue. */
            overdue: components["schemas"]["PolicyStep"][];
            /** @description Whether delays of steps run in working hours. */
            stepsInWorkingHours: boolean;
            /** @description How often the top is told again. */
            repeatEvery: string;
            /** @description From how long after the claim the look-back may come. */
            lookBackEarliest: string;
            /** @description Until how long after the claim it may come. */
            lookBackLatest: string;
            /** @description How long the inspection side has for it. */
            lookBackWithin: string;
            /** @description The ladder of the inspection side once it was missed. */
            lookBackMissed: components["schemas"]["PolicyStep"][];
            /** @description Issues of these causes are closed by a claim. */
            noLookBackFor: components["schemas"]["IssueCause"][];
        };
        /**
         * @description What it takes to sign in: a name and a password, or a provider of identities that speaks OpenID Connect.
         * @enum {string}
         */
        SignInKind: "password" | "oidc";
        /** @description A way to sign in. */
        SignInMethod: {
            /** @description What it takes. */
            kind: components["schemas"]["SignInKind"];
            /** @description What a provider of identities is called. */
            name?: components["schemas"]["Text"];
            /** @description The path that a browser opens to be sent to the provider. */
            url?: string;
        };
        /** @description Somebody who wants to come in. */
        SignInRequest: {
            /** @description The name of the account, in any case. */
            name: string;
            /**
             * Format: password
             * @description Its password.
             */
            password: string;
        };
        /** @description A site as staff see it. */
        Site: {
            /** @description Its code. */
            code: string;
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description Code of its type. */
            type: string;
            /** @description What its type is called; left out when the catalogue has it no more. */
            typeName?: components["schemas"]["Text"];
            /** @description Codes of the regions from the top down to its own. */
            region: string[];
            /** @description What people call its own region. */
            regionName?: components["schemas"]["Text"];
            /** @description What people call the regions of `region`, in the same order. */
            regionNames: components["schemas"]["Text"][];
            /**
             * Format: int32
             * @description Its revision, as in the ETag.
             */
            revision: number;
            /** @description active, suspended or closed. */
            status: components["schemas"]["SiteStatus"];
            /**
             * Format: date-time
             * @description When a suspension ends by itself.
             */
            suspendedUntil?: string;
            /** @description The responsible unit. */
            unit: components["schemas"]["Party"];
            /** @description The line authority. */
            authority?: components["schemas"]["Party"];
            /** @description Who is told first. */
            contact?: components["schemas"]["Party"];
            /** @description Where it is. */
            location?: components["schemas"]["GeoPoint"];
            /** @description What is checked there. */
            items: components["schemas"]["Item"][];
            /** @description What it had to bear this week. */
            burden: components["schemas"]["Burden"];
        };
        /** @description The fields of a site to set; those not named stay as they are. */
        SiteChange: {
            /** @description The code, which must be that of the route; may be left out. */
            code?: components["schemas"]["Code"];
            /** @description What people call it. */
            name?: components["schemas"]["LocalizedName"];
            /** @description The code of its type, on the same terms as `code`. */
            type?: components["schemas"]["Code"];
            /** @description The code of the region it belongs to. */
            region?: components["schemas"]["Code"];
            /** @description The unit responsible for it. */
            unit?: components["schemas"]["PartyData"];
            /** @description The line authority above the unit. */
            authority?: components["schemas"]["PartyData"];
            /** @description Whom the site itself is reached through. */
            contact?: components["schemas"]["ContactData"];
            /** @description Where it is. */
            location?: {
                lat: number;
                lon: number;
            };
            /** @description The templates it has, at most 200, none twice; every template of its type when never named. */
            items?: components["schemas"]["ItemCode"][];
            /** @description One of `SiteStatuses`. */
            status?: components["schemas"]["SiteStatus"];
            /** @description When a suspension ends: after the event's time; there exactly when `status` is suspended. */
            until?: components["schemas"]["Instant"];
            /** @description Why the status changes; at most 500 characters. */
            reason?: string;
        } & ({
            /** @enum {unknown} */
            status: "suspended";
        } | {
            /** @enum {unknown} */
            status?: "active" | "closed";
        });
        /** @description Registers a site, or changes the fields it names. */
        SiteData: {
            /** @description The site; equals the event's subject. 1 to 64 of letters, digits, '-' and '_'. */
            code: components["schemas"]["Code"];
            /** @description What people call it. */
            name?: components["schemas"]["LocalizedName"];
            /** @description The code of its type, on the same terms as `code`. */
            type?: components["schemas"]["Code"];
            /** @description The code of the region it belongs to. */
            region?: components["schemas"]["Code"];
            /** @description The unit responsible for it. */
            unit?: components["schemas"]["PartyData"];
            /** @description The line authority above the unit. */
            authority?: components["schemas"]["PartyData"];
            /** @description Whom the site itself is reached through. */
            contact?: components["schemas"]["ContactData"];
            /** @description Where it is. */
            location?: {
                lat: number;
                lon: number;
            };
            /** @description The templates it has, at most 200, none twice; every template of its type when never named. */
            items?: components["schemas"]["ItemCode"][];
            /** @description One of `SiteStatuses`. */
            status?: components["schemas"]["SiteStatus"];
            /** @description When a suspension ends: after the event's time; there exactly when `status` is suspended. */
            until?: components["schemas"]["Instant"];
            /** @description Why the status changes; at most 500 characters. */
            reason?: string;
        } & ({
            /** @enum {unknown} */
            status: "suspended";
        } | {
            /** @enum {unknown} */
            status?: "active" | "closed";
        });
        /** @description A site was registered or changed. */
        SiteEntry: {
            /** @description What happened to it: `registered`, `moved`, `suspended`, `resumed`, `closed`, `reopened`, `changed`. */
            what: string[];
            /** @description As it was from then on. */
            site: components["schemas"]["SiteLine"];
        };
        /**
         * envelope
         * @description An event of type `inspection.site.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        SiteEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.site.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["SiteData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description A site in short. */
        SiteLine: {
            /** @description Its code. */
            code: string;
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description Code of its type. */
            type: string;
            /** @description Codes of the regions from the top down to its own. */
            region: string[];
            /** @description Whether it is at work. */
            status: components["schemas"]["SiteStatus"];
            /**
             * Format: date-time
             * @description When a suspension ends by itself; left out when it is not suspended.
             */
            suspendedUntil?: string;
            /**
             * Format: int32
             * @description Its revision, as in the ETag.
             */
            revision: number;
        };
        /** @description A site in a list. */
        SiteRow: {
            /** @description Its code. */
            code: string;
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description Code of its type. */
            type: string;
            /** @description What its type is called; left out when the catalogue has it no more. */
            typeName?: components["schemas"]["Text"];
            /** @description Codes of the regions from the top down to its own. */
            region: string[];
            /** @description What people call its own region. */
            regionName?: components["schemas"]["Text"];
            /** @description Whether it is at work. */
            status: components["schemas"]["SiteStatus"];
            /**
             * Format: date-time
             * @description When a suspension ends by itself.
             */
            suspendedUntil?: string;
            /** @description Where it is. */
            location?: components["schemas"]["GeoPoint"];
            /**
             * Format: int32
             * @description Metres from the place asked for.
             */
            distance?: number;
        };
        /** @description One page of a list. */
        SiteRowList: {
            /** @description In the order of the list. */
            items: components["schemas"]["SiteRow"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /**
         * @description Whether a site is at work.
         * @enum {string}
         */
        SiteStatus: "active" | "suspended" | "closed";
        /** @description A type of site. */
        SiteType: {
            /** @description Its code. */
            code: string;
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description What is checked there, in the order people read it. */
            templates: components["schemas"]["Template"][];
        };
        /** @description How the installation stands. */
        Status: {
            /** @description The version of the program. */
            version: string;
            /**
             * Format: date-time
             * @description The domain's clock.
             */
            now: string;
            /**
             * Format: int32
             * @description Sites that are not closed.
             */
            sites: number;
            /** @description Open issues. */
            open: components["schemas"]["SeverityCounts"];
            /** @description Overdue issues. */
            overdue: components["schemas"]["SeverityCounts"];
            /** @description Issues that await a look-back. */
            awaitingLookBack: components["schemas"]["SeverityCounts"];
            /** @description Deliveries of alerts. */
            outbox?: components["schemas"]["OutboxCounts"];
        };
        /** @description A step of a ladder. */
        Step: {
            /**
             * Format: int32
             * @description 1 for the first.
             */
            step: number;
            /** @description How long after the deadline, ISO 8601. */
            after: string;
            /**
             * Format: date-time
             * @description When it comes or came; left out where it will not come.
             */
            dueAt?: string;
            /** @description How it stands. */
            state: components["schemas"]["StepState"];
            /** @description The rungs it tells, as the regions lie now. */
            rungs: components["schemas"]["Rung"][];
            /** @description To whom it issues a notice. */
            notice?: components["schemas"]["Addressee"];
            /** @description Who was told; left out where nobody was yet. */
            told?: components["schemas"]["Told"];
            /** @description Who would be told as the posts are held now, where nobody was yet. */
            wouldTell?: components["schemas"]["LadderRecipient"][];
            /** @description Posts that would be passed over now. */
            vacant?: components["schemas"]["LadderVacancy"][];
        };
        /**
         * @description How a step of a ladder stands: told, passed over for a higher one that was told in its place, the next, or one after that.
         * @enum {string}
         */
        StepState: "told" | "skipped" | "next" | "planned";
        /** @description Advice given at a visit; counted, and no issue. */
        Suggestion: {
            /** @description At most 500 characters. */
            text: string;
            /** @description The template's code when the advice is about one item. */
            item?: components["schemas"]["ItemCode"];
        };
        /** @description Suspends a site. */
        SuspendCommand: {
            /** @description The planned end, after now. */
            until: components["schemas"]["Instant"];
            /** @description Why. */
            reason?: string;
        };
        /** @description Takes an issue; there is nothing to say. */
        TakeCommand: Record<string, never>;
        /** @description Who came to a site. */
        Team: {
            /** @description The unit that sent them; at most 200 characters. */
            unit: string;
            /** @description How many; 1 to 1000. */
            persons: number;
        };
        /** @description What is checked at a type of site. */
        Template: {
            /** @description Its code. */
            code: string;
            /** @description What is checked. */
            title: components["schemas"]["Text"];
            /** @description How it is judged. */
            kind: components["schemas"]["ItemKind"];
            /** @description What it guards. */
            category: components["schemas"]["Category"];
            /** @description The severity of an issue found here, where the finding names none. */
            severity: components["schemas"]["Severity"];
            /**
             * Format: int32
             * @description How many days it may go uninspected.
             */
            coverageDays?: number;
            /** @description When it must be done; only for duties. */
            cadence?: components["schemas"]["Cadence"];
            /** @description What each record of a duty must hold. */
            record: components["schemas"]["RecordField"][];
            /** @description Within what a reading must lie. */
            bounds?: components["schemas"]["Bounds"];
            /** @description Whether one finding makes every comparable site check itself. */
            sweep: boolean;
            /** @description The rule it rests on. */
            basis?: components["schemas"]["Text"];
        };
        /** @description A text in both languages. */
        Text: {
            zh: string;
            en: string;
        };
        /** @description One entry of the ledger that concerns an issue. */
        Timeline: {
            /**
             * Format: int64
             * @description Its number within the check item; left out for those who may not know of look-backs, since a gap would tell.
             */
            seq?: number;
            /** @description The type of the field event, or message, command or wake. */
            kind: components["schemas"]["EntryKind"];
            /**
             * Format: date-time
             * @description When it happened.
             */
            happened: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decided: string;
            /** @description Name and version of the policy it was decided by. */
            policy?: string;
            /** @description What that means, in sentences. */
            text: components["schemas"]["Text"];
            /** @description What it led to. */
            facts: components["schemas"]["Fact"][];
        };
        /** @description One page of a list. */
        TimelineList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Timeline"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /** @description How an area stands now, and what its local day has brought so far. */
        Today: {
            /**
             * Format: date
             * @description The local day.
             */
            day: string;
            /**
             * Format: date-time
             * @description The domain's clock.
             */
            now: string;
            /** @description To be put right in time. */
            open: components["schemas"]["SeverityCounts"];
            /** @description Past their deadline. */
            overdue: components["schemas"]["SeverityCounts"];
            /** @description Said to be put right. */
            awaitingLookBack: components["schemas"]["SeverityCounts"];
            /** @description Open ones that come due before the day ends. */
            dueToday: components["schemas"]["Count"];
            /**
             * Format: int32
             * @description Issues raised today.
             */
            raised: number;
            /**
             * Format: int32
             * @description Issues closed today.
             */
            closed: number;
            /**
             * Format: int32
             * @description Issues that came overdue today.
             */
            cameOverdue: number;
            /**
             * Format: int32
             * @description Windows missed today, less those that late evidence took back.
             */
            dutiesMissed: number;
            /** @description Look-backs that were called and are not done yet; only for those who may know of them. */
            lookBacksDue?: components["schemas"]["Count"];
        };
        /** @description A token as admins see it. Its text is shown once, when it is made, and is kept nowhere. */
        Token: {
            /** @description What it is called by. */
            id: string;
            /** @description Who or what has it. */
            name: string;
            /** @description Its role. */
            role: components["schemas"]["Role"];
            /** @description Codes of the regions whose subtrees it reaches. */
            regions: string[];
            /** @description Codes of the single sites it reaches. */
            sites: string[];
            /** @description active, expired or revoked. */
            state: components["schemas"]["TokenState"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description Name of whoever made it. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it ends; left out for never.
             */
            expiresAt?: string;
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            revokedAt?: string;
            /**
             * Format: date-time
             * @description When it was last used, to about a minute.
             */
            lastUsedAt?: string;
            /** @description Its text; only in the answer to its making. */
            token?: string;
        };
        /** @description One page of a list. */
        TokenList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Token"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /** @description A token to be made. */
        TokenRequest: {
            /** @description What it may do. */
            role: components["schemas"]["Role"];
            /** @description Who or what has it, on one line; named after its role when left out. */
            name?: string;
            /** @description The regions whose subtrees it reaches. An admin has none; the role site neither. */
            regions?: string[];
            /** @description The single sites it reaches. The role site needs at least one. */
            sites?: string[];
            /**
             * Format: date-time
             * @description When it ends, in the future; never when left out.
             */
            expiresAt?: string;
        };
        /**
         * @description Whether a token opens anything.
         * @enum {string}
         */
        TokenState: "active" | "expired" | "revoked";
        /** @description Somebody was told. */
        Told: {
            /**
             * Format: date-time
             * @description When it was decided.
             */
            at: string;
            /** @description Why. */
            reason: components["schemas"]["AlertReason"];
            /** @description Whether it came due noticeably earlier. */
            late: boolean;
            /**
             * Format: int32
             * @description The highest rung told.
             */
            rung: number;
            /** @description Who was told. */
            recipients: components["schemas"]["LadderRecipient"][];
            /** @description Vacant posts that were passed over. */
            vacant: components["schemas"]["LadderVacancy"][];
        };
        /** @description What happened in a subtree, day by day. */
        Trend: {
            /**
             * Format: date
             * @description The first local day.
             */
            from: string;
            /**
             * Format: date
             * @description The last, which is today.
             */
            to: string;
            /** @description Every day of the span, the first first. */
            days: components["schemas"]["TrendDay"][];
        };
        /** @description A day of a trend. */
        TrendDay: {
            /**
             * Format: date
             * @description The local day.
             */
            day: string;
            /**
             * Format: int32
             * @description Issues raised.
             */
            raised: number;
            /**
             * Format: int32
             * @description Issues closed.
             */
            closed: number;
            /**
             * Format: int32
             * @description Issues that came overdue, each once: the last time it did.
             */
            overdue: number;
            /**
             * Format: int32
             * @description Windows missed, less those that late evidence took back.
             */
            dutiesMissed: number;
        };
        /** @description A visit to a site. */
        Visit: {
            /**
             * Format: date-time
             * @description When the team was there.
             */
            at: string;
            /** @description The team's unit. */
            unit: string;
            /**
             * Format: int32
             * @description How many they were.
             */
            persons: number;
            /** @description The outing it belonged to. */
            sortie?: string;
            /** @description How it was made. */
            mode: components["schemas"]["VisitMode"];
            /** @description The campaign it belonged to. */
            campaign?: string;
            /**
             * Format: int32
             * @description How many items passed.
             */
            passed: number;
            /**
             * Format: int32
             * @description How many failed.
             */
            failed: number;
            /**
             * Format: int32
             * @description How many did not apply.
             */
            notApplicable: number;
            /** @description What was advised. */
            suggestions: string[];
            /** @description What was judged; empty where that is archived. */
            results: components["schemas"]["VisitFinding"][];
        };
        /** @description A team was at a site and judged some of its items. */
        VisitData: {
            /** @description Who came. */
            team: components["schemas"]["Team"];
            /** @description The outing the visit was part of, which may lead to several sites; at most 128 characters. */
            sortie?: components["schemas"]["Reference"];
            /** @description One of `Modes`. */
            mode: components["schemas"]["VisitMode"];
            /** @description The campaign it belongs to; at most 128 characters. */
            campaign?: components["schemas"]["Reference"];
            /** @description 1 to 200, no item twice. */
            results: components["schemas"]["VisitResult"][];
            /** @description Advice given, at most 100; empty when there was none. */
            suggestions?: components["schemas"]["Suggestion"][];
        };
        /**
         * envelope
         * @description An event of type `inspection.visit.v1`. Further attributes named by a-z and 0-9 are allowed.
         */
        VisitEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            source: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inspection.visit.v1";
            subject: components["schemas"]["Code"];
            time: components["schemas"]["Instant"];
            datacontenttype?: string | null;
            dataschema?: string | null;
            data: components["schemas"]["VisitData"];
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description What a visit said of an item. */
        VisitFinding: {
            /** @description Code of the template. */
            item: string;
            /** @description What is checked. */
            title?: components["schemas"]["Text"];
            /** @description What was found. */
            outcome: components["schemas"]["VisitOutcome"];
            /** @description How grave, where it was said. */
            severity?: components["schemas"]["Severity"];
            /** @description What was written. */
            note?: string;
            /** @description Whether it was put right during the visit. */
            fixedOnTheSpot: boolean;
            /** @description What was shown. */
            evidence: components["schemas"]["EvidenceReference"][];
        };
        /** @description One page of a list. */
        VisitList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Visit"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /**
         * @description How a visit was made.
         * @enum {string}
         */
        VisitMode: "unannounced" | "announced" | "remote" | "cross" | "entrusted" | "joint";
        /**
         * @description What a visit found at an item.
         * @enum {string}
         */
        VisitOutcome: "pass" | "fail" | "na";
        /** @description What a visit found at one item. */
        VisitResult: {
            /** @description The template's code. */
            item: components["schemas"]["ItemCode"];
            /** @description One of `Outcomes`. */
            outcome: components["schemas"]["VisitOutcome"];
            /** @description One of `Severities`; null leaves it to the template. */
            severity?: components["schemas"]["Severity"];
            /** @description What was seen; at most 4000 characters. */
            note?: string;
            /** @description At most 50; empty when there is none. */
            evidence?: components["schemas"]["EvidenceRef"][];
            /** @description Whether it was put right during the visit; false when not said. */
            fixedOnTheSpot?: boolean;
            /** @description One of `Addressees` when the team asks for a notice at once. */
            notice?: components["schemas"]["Addressee"];
        };
        /** @description An address that alerts are posted to. */
        Webhook: {
            /** @description As it stands in the channel, for it is what the other routes take. */
            address: string;
            /** @description `working`, `failing` since the last attempts, or `untried`. */
            state: components["schemas"]["WebhookState"];
            /**
             * Format: int32
             * @description How many attempts failed in a row.
             */
            failures: number;
            /**
             * Format: date-time
             * @description When the first of them failed.
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description When something last arrived.
             */
            lastSuccessAt?: string;
            /**
             * Format: date-time
             * @description When an attempt last failed.
             */
            lastFailureAt?: string;
            /** @description What went wrong then. */
            lastError?: string;
            /**
             * Format: int32
             * @description How often its secret was rotated.
             */
            generation: number;
            /**
             * Format: date-time
             * @description When that was last done.
             */
            rotatedAt?: string;
        };
        /** @description The address of a channel. */
        WebhookAddress: {
            /**
             * Format: uri
             * @description An http or https address, as it stands in the channel.
             */
            address: string;
        };
        /** @description One page of a list. */
        WebhookList: {
            /** @description In the order of the list. */
            items: components["schemas"]["Webhook"][];
            /** @description The cursor of the next page; null on the last, and then shown as null. */
            next: string | null;
        };
        /** @description The secret of an address. */
        WebhookSecret: {
            /** @description The address. */
            address: string;
            /** @description What its receiver verifies alerts with. */
            secret: string;
            /**
             * Format: int32
             * @description How often it was rotated.
             */
            generation: number;
            /**
             * Format: date-time
             * @description Until when the secret before it signs too; null when it no longer does.
             */
            beforeSignsUntil?: string;
        };
        /**
         * @description How the receiver of a webhook does.
         * @enum {string}
         */
        WebhookState: "working" | "failing" | "untried";
        /** @description Why an alert was raised and told to whom it was told. */
        Why: {
            /** @description Its id. */
            alert: string;
            /** @description Its reason by name. */
            reason: components["schemas"]["AlertReason"];
            /** @description How grave. */
            severity: components["schemas"]["Severity"];
            /** @description Number of the issue, or null. */
            issue?: string;
            /** @description Number of the notice, or null. */
            notice?: string;
            /** @description What happened, in sentences. */
            text: components["schemas"]["Text"];
            /** @description The rule that the reason stands for. */
            rule: components["schemas"]["Text"];
            /** @description Name, version and the row that applied. */
            policy: components["schemas"]["WhyPolicy"];
            /** @description The inputs of the decision, instants in local time. */
            inputs: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description The clock it was decided on.
             */
            decidedAt: string;
            /** @description Whether it was decided noticeably after it came due. */
            late: boolean;
            /** @description The same in words. */
            clock: components["schemas"]["Text"];
            /** @description Who was told, each with the reason why. */
            recipients: components["schemas"]["WhyRecipient"][];
            /** @description Vacant posts that were passed over. */
            vacant: components["schemas"]["WhyVacancy"][];
        };
        /** @description The policy that an alert was decided by. */
        WhyPolicy: {
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Its version.
             */
            version: number;
            /** @description What it says for this alert. */
            row: components["schemas"]["Text"];
        };
        /** @description Somebody who was told. */
        WhyRecipient: {
            /**
             * Format: int32
             * @description The rung.
             */
            rung: number;
            /** @description Code of the region; null for the site. */
            region?: string;
            /** @description Code of the post; null for the site. */
            post?: string;
            /** @description The holder's name; masked for those who may not see contacts. */
            name: string;
            /** @description Why. */
            why: components["schemas"]["Text"];
        };
        /** @description A vacant post that was passed over. */
        WhyVacancy: {
            /**
             * Format: int32
             * @description The rung.
             */
            rung: number;
            /** @description Code of the region. */
            region: string;
            /** @description Code of the post; null where the region has none of that side. */
            post: string | null;
        };
        /** @description Between which instants a look-back may come. The instant itself is sealed and nowhere in an answer. */
        Window: {
            /**
             * Format: date-time
             * @description The earliest instant.
             */
            from: string;
            /**
             * Format: date-time
             * @description The latest instant.
             */
            to: string;
        };
        /**
         * @description How a window of a duty stands: done, missed first and done by late evidence, missed, running, to come, or not asked for while the site stands still.
         * @enum {string}
         */
        WindowState: "done" | "late" | "missed" | "pending" | "upcoming" | "suspended";
        /** @description Takes an issue back. */
        WithdrawCommand: {
            /** @description Why. */
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    PostEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Binary mode only, and required there. The version of CloudEvents; its presence makes the mode binary.
                 * @example 1.0
                 */
                "ce-specversion"?: "1.0";
                /**
                 * @description Binary mode only, and required there. The event's number within its source.
                 * @example v-1
                 */
                "ce-id"?: string;
                /**
                 * @description Binary mode only, and required there. The system it comes from.
                 * @example /field/haishu/tablet-12
                 */
                "ce-source"?: string;
                /**
                 * @description Binary mode only, and required there. What happened.
                 * @example inspection.visit.v1
                 */
                "ce-type"?: components["schemas"]["EventType"];
                /**
                 * @description Binary mode only, and required there. The code of the site, or of the region for `inspection.region.v1`.
                 * @example HS-HOTEL-017
                 */
                "ce-subject"?: components["schemas"]["Code"];
                /**
                 * @description Binary mode only, and required there. When it happened, not when it was sent.
                 * @example 2022-03-18T08:00:00+08:00
                 */
                "ce-time"?: components["schemas"]["Instant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["FieldEvent"];
                "application/cloudevents-batch+json": components["schemas"]["FieldEvent"][];
                "application/json": components["schemas"]["FieldData"];
            };
        };
        responses: {
            /** @description Every event was accepted, or is a duplicate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptList"];
                };
            };
            /** @description Some events were not taken, or the only one was not; the receipts say which and why. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Codes: `too-many`. Limits: `batch-events`, `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was taken, for a passing reason; wait and send it again. Limits: `events-per-minute`, `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptList"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListIssues: {
        parameters: {
            query?: {
                /**
                 * @description The code of a region; it and everything below it.
                 * @example HS
                 */
                region?: string;
                /**
                 * @description The code of a site.
                 * @example HS-HOTEL-017
                 */
                site?: string;
                /**
                 * @description Types of site of the catalogue. Several by comma, or the parameter repeated.
                 * @example [
                 *       "hotel"
                 *     ]
                 */
                type?: string[];
                /**
                 * @description Templates of the catalogue. Several by comma, or the parameter repeated.
                 * @example [
                 *       "hotel.lobby"
                 *     ]
                 */
                template?: string[];
                /**
                 * @description What the item guards. Several by comma, or the parameter repeated.
                 * @example [
                 *       "places"
                 *     ]
                 */
                category?: ("people" | "goods" | "places" | "management")[];
                /**
                 * @description How grave. Several by comma, or the parameter repeated.
                 * @example [
                 *       "serious"
                 *     ]
                 */
                severity?: ("general" | "serious" | "critical")[];
                /**
                 * @description Which states, separated by commas or the parameter repeated; `all` stands for every state. Those of a live issue (`open`, `overdue`, `awaitingLookBack`) when left out.
                 * @example [
                 *       "open",
                 *       "overdue"
                 *     ]
                 */
                state?: ("open" | "overdue" | "awaitingLookBack" | "closed" | "withdrawn" | "all")[];
                /**
                 * @description `true` keeps the overdue ones, `false` leaves them out.
                 * @example true
                 */
                overdue?: boolean;
                /**
                 * @description Due before this instant.
                 * @example 2022-03-19T08:00:00+08:00
                 */
                dueBefore?: string;
                /**
                 * @description `true` keeps those that somebody took, `false` those that nobody did.
                 * @example true
                 */
                taken?: boolean;
                /**
                 * @description Who took it; `me` for whoever asks.
                 * @example me
                 */
                takenBy?: string;
                /**
                 * @description To whom it was given; `me` for whoever asks.
                 * @example me
                 */
                assignedTo?: string;
                /**
                 * @description Part of the number, of the site's code or name, or of the item's code or title.
                 * @example HOTEL
                 */
                q?: string;
                /**
                 * @description What comes first: the earliest due when left out. All but `due` go with live states only, or with one `site`.
                 * @example severity
                 */
                sort?: "due" | "raised" | "severity" | "rung" | "updated";
                /**
                 * @description `asc` for `due` and `desc` for all others when left out. Of the same severity or rung the earliest due comes first, and `asc` turns the whole list round.
                 * @example desc
                 */
                order?: "asc" | "desc";
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of issues. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `unknown-word`, `out-of-range`, `not-allowed`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`, `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CountIssues: {
        parameters: {
            query?: {
                /**
                 * @description The code of a region; it and everything below it.
                 * @example HS
                 */
                region?: string;
                /**
                 * @description The code of a site.
                 * @example HS-HOTEL-017
                 */
                site?: string;
                /**
                 * @description Types of site of the catalogue. Several by comma, or the parameter repeated.
                 * @example [
                 *       "hotel"
                 *     ]
                 */
                type?: string[];
                /**
                 * @description Templates of the catalogue. Several by comma, or the parameter repeated.
                 * @example [
                 *       "hotel.lobby"
                 *     ]
                 */
                template?: string[];
                /**
                 * @description What the item guards. Several by comma, or the parameter repeated.
                 * @example [
                 *       "places"
                 *     ]
                 */
                category?: ("people" | "goods" | "places" | "management")[];
                /**
                 * @description How grave. Several by comma, or the parameter repeated.
                 * @example [
                 *       "serious"
                 *     ]
                 */
                severity?: ("general" | "serious" | "critical")[];
                /**
                 * @description Which states, separated by commas or the parameter repeated; `all` stands for every state. Those of a live issue (`open`, `overdue`, `awaitingLookBack`) when left out.
                 * @example [
                 *       "open",
                 *       "overdue"
                 *     ]
                 */
                state?: ("open" | "overdue" | "awaitingLookBack" | "closed" | "withdrawn" | "all")[];
                /**
                 * @description `true` keeps the overdue ones, `false` leaves them out.
                 * @example true
                 */
                overdue?: boolean;
                /**
                 * @description Due before this instant.
                 * @example 2022-03-19T08:00:00+08:00
                 */
                dueBefore?: string;
                /**
                 * @description `true` keeps those that somebody took, `false` those that nobody did.
                 * @example true
                 */
                taken?: boolean;
                /**
                 * @description Who took it; `me` for whoever asks.
                 * @example me
                 */
                takenBy?: string;
                /**
                 * @description To whom it was given; `me` for whoever asks.
                 * @example me
                 */
                assignedTo?: string;
                /**
                 * @description Part of the number, of the site's code or name, or of the item's code or title.
                 * @example HOTEL
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `unknown-word`, `bad-format`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`, `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issue. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetLadder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ladder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ladder"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`, `no-ladder`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetTimeline: {
        parameters: {
            query?: {
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetToday: {
        parameters: {
            query?: {
                /**
                 * @description The code of a region; it and everything below it.
                 * @example HS
                 */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CommandIssues: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkIssueCommand"];
            };
        };
        responses: {
            /** @description It was done for all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
                };
            };
            /** @description It was not done for all; `results` has one entry for each of `numbers`, in order. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`, `in-the-future`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssignIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignCommand"];
            };
        };
        responses: {
            /** @description It is done; the issue as it is now. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAfterCommand"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `no-live-issue`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCommand"];
            };
        };
        responses: {
            /** @description It is done; the issue as it is now. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAfterCommand"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`, `in-the-future`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `inactive-item`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CommentIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentCommand"];
            };
        };
        responses: {
            /** @description It is done; the issue as it is now. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAfterCommand"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AskExtension: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRequest"];
            };
        };
        responses: {
            /** @description It is done; the issue as it is now. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAfterCommand"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`, `in-the-future`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `not-open`, `not-later`, `too-many-extensions`, `no-live-issue`, `inactive-item`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecideExtension: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDecision"];
            };
        };
        responses: {
            /** @description It is done; the issue as it is now. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAfterCommand"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `nothing-asked`, `rung-too-low`, `no-live-issue`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordLookBack: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookBackCommand"];
            };
        };
        responses: {
            /** @description It is done; the issue as it is now. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAfterCommand"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`, `in-the-future`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `same-unit`, `inactive-item`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TakeIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TakeCommand"];
            };
        };
        responses: {
            /** @description It is done; the issue as it is now. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAfterCommand"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `too-deep`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `no-live-issue`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawCommand"];
            };
        };
        responses: {
            /** @description It is done; the issue as it is now. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueAfterCommand"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `no-live-issue`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CommandNotices: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkNoticeCommand"];
            };
        };
        responses: {
            /** @description It was done for all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
                };
            };
            /** @description It was not done for all; `results` has one entry for each of `numbers`, in order. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevokeNotice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The number of the notice.
                 * @example NB-2022-0001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeCommand"];
            };
        };
        responses: {
            /** @description The notice is taken back. */
            200: {
                headers: {
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedNotice"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-notice`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `no-such-notice`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListSites: {
        parameters: {
            query?: {
                /**
                 * @description The code of a region; it and everything below it.
                 * @example HS
                 */
                region?: string;
                /**
                 * @description Types of site of the catalogue; several by comma, or the parameter repeated.
                 * @example [
                 *       "hotel"
                 *     ]
                 */
                type?: string[];
                /**
                 * @description Whether they are at work; several by comma, or the parameter repeated; `all` for every status.
                 * @example [
                 *       "active"
                 *     ]
                 */
                status?: ("active" | "suspended" | "closed" | "all")[];
                /**
                 * @description Part of the code or name.
                 * @example Hotel
                 */
                q?: string;
                /**
                 * @description Degrees north and east.
                 * @example 29.87,121.54
                 */
                near?: string;
                /**
                 * @description Metres around that place; 2000 when left out.
                 * @example 500
                 */
                radius?: number;
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sites. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteRowList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `unknown-word`, `bad-format`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The code of the site.
                 * @example HS-HOTEL-017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutSite: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
                /**
                 * @description `*` asks for something new: refused with 412 where it is there already. Not together with `If-Match`.
                 * @example *
                 */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The code of the site.
                 * @example HS-HOTEL-017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteChange"];
            };
        };
        responses: {
            /** @description It was changed, or was so already. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description It was made. */
            201: {
                headers: {
                    /**
                     * @description The path of what was made.
                     * @example /api/tokens/t-k3v9xw2mpq
                     */
                    Location?: string;
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`, `unknown-site`, `unknown-region`, `unknown-type`, `unknown-template`, `not-later`, `subject-mismatch`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The code of the site.
                 * @example HS-HOTEL-017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checklist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDuties: {
        parameters: {
            query?: {
                /**
                 * @description How many days; 14 when left out.
                 * @example 7
                 */
                days?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The code of the site.
                 * @example HS-HOTEL-017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The duties. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duties"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListVisits: {
        parameters: {
            query?: {
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The code of the site.
                 * @example HS-HOTEL-017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of visits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRegions: {
        parameters: {
            query?: {
                /**
                 * @description Part of the code or name.
                 * @example 海曙
                 */
                q?: string;
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of regions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRegion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutRegion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
                /**
                 * @description `*` asks for something new: refused with 412 where it is there already. Not together with `If-Match`.
                 * @example *
                 */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionChange"];
            };
        };
        responses: {
            /** @description It was changed, or was so already. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description It was made. */
            201: {
                headers: {
                    /**
                     * @description The path of what was made.
                     * @example /api/tokens/t-k3v9xw2mpq
                     */
                    Location?: string;
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`, `unknown-region`, `unknown-time-zone`, `unknown-calendar`, `unknown-policy`, `cycle`, `forbidden`, `subject-mismatch`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListChildren: {
        parameters: {
            query?: {
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of regions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetFailing: {
        parameters: {
            query?: {
                /**
                 * @description How many local days, today included; 30 when left out.
                 * @example 7
                 */
                days?: number;
                /**
                 * @description How many; 10 when left out.
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failing"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetFigures: {
        parameters: {
            query?: {
                /**
                 * @description The first day; as `to` when left out.
                 * @example 2022-03-18
                 */
                from?: string;
                /**
                 * @description The last day; as `from` when left out.
                 * @example 2022-03-21
                 */
                to?: string;
                /**
                 * @description The code of a type of site of the catalogue.
                 * @example hotel
                 */
                type?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `bad-format`, `out-of-range`, `unknown-word`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetGrid: {
        parameters: {
            query?: {
                /**
                 * @description How many local days, today included; 30 when left out.
                 * @example 7
                 */
                days?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grid"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetMap: {
        parameters: {
            query?: {
                /**
                 * @description Degrees west, south, east and north.
                 * @example 121.3,29.7,121.7,30.0
                 */
                box?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The map. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Map"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetTrend: {
        parameters: {
            query?: {
                /**
                 * @description How many local days, today included; 30 when left out.
                 * @example 7
                 */
                days?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trend. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trend"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policies"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetEvidence: {
        parameters: {
            query?: {
                /**
                 * @description `true` has it saved and not shown, as documents always are.
                 * @example true
                 */
                download?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description SHA-256 of the bytes in hex digits.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    /**
                     * @description The hash; what is sent back as `If-None-Match` is answered 304.
                     * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     */
                    ETag?: string;
                    /**
                     * @description Whether it may be shown, and a name for its file.
                     * @example inline; filename="9f86d081884c.jpg"
                     */
                    "Content-Disposition"?: string;
                    /**
                     * @description It never changes, and is for this caller only.
                     * @example private, max-age=31536000, immutable
                     */
                    "Cache-Control"?: string;
                    /**
                     * @description Parts of it may be asked for.
                     * @example bytes
                     */
                    "Accept-Ranges"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "image/webp": unknown;
                    "application/pdf": unknown;
                };
            };
            /** @description The part that `Range` asks for. */
            206: {
                headers: {
                    /**
                     * @description The hash; what is sent back as `If-None-Match` is answered 304.
                     * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     */
                    ETag?: string;
                    /**
                     * @description Whether it may be shown, and a name for its file.
                     * @example inline; filename="9f86d081884c.jpg"
                     */
                    "Content-Disposition"?: string;
                    /**
                     * @description It never changes, and is for this caller only.
                     * @example private, max-age=31536000, immutable
                     */
                    "Cache-Control"?: string;
                    /**
                     * @description Parts of it may be asked for.
                     * @example bytes
                     */
                    "Accept-Ranges"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What `If-None-Match` names is what there is. */
            304: {
                headers: {
                    /**
                     * @description The hash; what is sent back as `If-None-Match` is answered 304.
                     * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     */
                    ETag?: string;
                    /**
                     * @description Whether it may be shown, and a name for its file.
                     * @example inline; filename="9f86d081884c.jpg"
                     */
                    "Content-Disposition"?: string;
                    /**
                     * @description It never changes, and is for this caller only.
                     * @example private, max-age=31536000, immutable
                     */
                    "Cache-Control"?: string;
                    /**
                     * @description Parts of it may be asked for.
                     * @example bytes
                     */
                    "Accept-Ranges"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `unknown-word`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-evidence`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is shorter than what `Range` asks for. */
            416: {
                headers: {
                    /**
                     * @description The hash; what is sent back as `If-None-Match` is answered 304.
                     * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     */
                    ETag?: string;
                    /**
                     * @description Whether it may be shown, and a name for its file.
                     * @example inline; filename="9f86d081884c.jpg"
                     */
                    "Content-Disposition"?: string;
                    /**
                     * @description It never changes, and is for this caller only.
                     * @example private, max-age=31536000, immutable
                     */
                    "Cache-Control"?: string;
                    /**
                     * @description Parts of it may be asked for.
                     * @example bytes
                     */
                    "Accept-Ranges"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutEvidence: {
        parameters: {
            query: {
                /**
                 * @description The code of the site that it is evidence of.
                 * @example HS-HOTEL-017
                 */
                site: string;
            };
            header?: never;
            path: {
                /**
                 * @description SHA-256 of the bytes in hex digits.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": unknown;
                "image/png": unknown;
                "image/webp": unknown;
                "application/pdf": unknown;
            };
        };
        responses: {
            /** @description It was kept before. */
            200: {
                headers: {
                    /**
                     * @description The path of what was made.
                     * @example /api/tokens/t-k3v9xw2mpq
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description It is kept. */
            201: {
                headers: {
                    /**
                     * @description The path of what was made.
                     * @example /api/tokens/t-k3v9xw2mpq
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `hash-mismatch`, `too-short`, `bad-format`, `location-metadata`, `unknown-field`, `too-many`, `too-long`, `required`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. Codes: `unknown-type`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `evidence-per-minute`, `evidence-at-once`, `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for it. Limits: `evidence-bytes`. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HeadEvidence: {
        parameters: {
            query?: {
                /**
                 * @description `true` has it saved and not shown, as documents always are.
                 * @example true
                 */
                download?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description SHA-256 of the bytes in hex digits.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is there. */
            200: {
                headers: {
                    /**
                     * @description The hash; what is sent back as `If-None-Match` is answered 304.
                     * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     */
                    ETag?: string;
                    /**
                     * @description Whether it may be shown, and a name for its file.
                     * @example inline; filename="9f86d081884c.jpg"
                     */
                    "Content-Disposition"?: string;
                    /**
                     * @description It never changes, and is for this caller only.
                     * @example private, max-age=31536000, immutable
                     */
                    "Cache-Control"?: string;
                    /**
                     * @description Parts of it may be asked for.
                     * @example bytes
                     */
                    "Accept-Ranges"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What `If-None-Match` names is what there is. */
            304: {
                headers: {
                    /**
                     * @description The hash; what is sent back as `If-None-Match` is answered 304.
                     * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     */
                    ETag?: string;
                    /**
                     * @description Whether it may be shown, and a name for its file.
                     * @example inline; filename="9f86d081884c.jpg"
                     */
                    "Content-Disposition"?: string;
                    /**
                     * @description It never changes, and is for this caller only.
                     * @example private, max-age=31536000, immutable
                     */
                    "Cache-Control"?: string;
                    /**
                     * @description Parts of it may be asked for.
                     * @example bytes
                     */
                    "Accept-Ranges"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `unknown-word`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-evidence`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportOutlines: {
        parameters: {
            query?: {
                /**
                 * @description `true` only tries and reports.
                 * @example true
                 */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/geo+json": {
                    type: string;
                } & {
                    [key: string]: unknown;
                };
                "application/json": {
                    type: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description What the file came to; for a dry run what it would come to, with everything that is wrong. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutlineReport"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-region`, `duplicate-key`, `not-json`, `required`, `wrong-type`, `unknown-word`, `bad-format`, `out-of-range`, `too-many`, `not-allowed`, `unknown-field`, `too-short`, `too-long`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `imports-at-once`, `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutOutline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/geo+json": {
                    type: string;
                } & {
                    [key: string]: unknown;
                };
                "application/json": {
                    type: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description It is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outline"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `not-json`, `required`, `wrong-type`, `unknown-word`, `out-of-range`, `too-many`, `not-allowed`, `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `imports-at-once`, `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeleteOutline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`, `no-outline`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListOutlines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The code of the region.
                 * @example HS
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outlines. */
            200: {
                headers: {
                    /**
                     * @description Stands for all of it; what is sent back as `If-None-Match` is answered 304.
                     * @example "5e1f0c9ab3d24e7788aa00b1c2d3e4f5"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": {
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What `If-None-Match` names is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportRegions: {
        parameters: {
            query?: {
                /**
                 * @description `true` only tries and reports.
                 * @example true
                 */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description What the file came to; for a dry run what it would come to, with everything that is wrong. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-region`, `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `unknown-time-zone`, `unknown-calendar`, `unknown-policy`, `cycle`, `too-deep`, `forbidden`, `subject-mismatch`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `unknown-region`, `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `unknown-time-zone`, `unknown-calendar`, `unknown-policy`, `cycle`, `too-deep`, `forbidden`, `subject-mismatch`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `import-lines`, `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `imports-at-once`, `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportSites: {
        parameters: {
            query?: {
                /**
                 * @description `true` only tries and reports.
                 * @example true
                 */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description What the file came to; for a dry run what it would come to, with everything that is wrong. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-region`, `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `unknown-site`, `unknown-type`, `unknown-template`, `not-later`, `subject-mismatch`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `unknown-region`, `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `unknown-site`, `unknown-type`, `unknown-template`, `not-later`, `subject-mismatch`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `import-lines`, `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `imports-at-once`, `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CommandSites: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSiteCommand"];
            };
        };
        responses: {
            /** @description It was done for all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
                };
            };
            /** @description It was not done for all; `results` has one entry for each of `codes`, in order. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `not-json`, `too-deep`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CloseSite: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The code of the site.
                 * @example HS-HOTEL-017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CloseCommand"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `too-deep`, `unknown-site`, `unknown-region`, `unknown-type`, `unknown-template`, `not-later`, `subject-mismatch`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `site-closed`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResumeSite: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The code of the site.
                 * @example HS-HOTEL-017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResumeCommand"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `too-deep`, `unknown-site`, `unknown-region`, `unknown-type`, `unknown-template`, `not-later`, `subject-mismatch`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `not-suspended`, `site-closed`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuspendSite: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.
                 * @example 6f1c2b0e-take
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The code of the site.
                 * @example HS-HOTEL-017
                 */
                code: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendCommand"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    /**
                     * @description The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.
                     * @example "4"
                     */
                    ETag?: string;
                    /**
                     * @description `true` where the request was done before, by the same idempotency key; nothing was done now.
                     * @example true
                     */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `required`, `wrong-type`, `too-long`, `too-short`, `too-many`, `unknown-word`, `unknown-field`, `not-null`, `bad-format`, `out-of-range`, `duplicate-key`, `not-allowed`, `identity-number`, `bad-utf8`, `too-deep`, `unknown-site`, `unknown-region`, `unknown-type`, `unknown-template`, `not-later`, `subject-mismatch`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `site-closed`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as it was read. Codes: `revision-mismatch`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for another request. Codes: `idempotency-key-reused`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetFeed: {
        parameters: {
            query?: {
                /**
                 * @description The code of a region; it and everything below it.
                 * @example HS
                 */
                region?: string;
                /**
                 * @description The code of a site.
                 * @example HS-HOTEL-017
                 */
                site?: string;
                /**
                 * @description Which types of entries, separated by commas or the parameter repeated. `all`, or left out, stands for all that the role may see; to name one that it may not see is refused with 403.
                 * @example [
                 *       "issue",
                 *       "alert"
                 *     ]
                 */
                types?: ("issue" | "alert" | "site" | "region" | "all")[];
            };
            header?: {
                /**
                 * @description The last `id` that the client has seen: it is sent exactly what came after it, also over a restart of the system. Browsers send it by themselves. Where what followed is no longer kept, or the id is none of this installation, the feed begins with `reset`.
                 * @example 9vQyT0mC4sJ2rZ8aLkXe1w
                 */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `unknown-word`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`, `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `feeds-per-token`, `feeds-open`, `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAlerts: {
        parameters: {
            query?: {
                /**
                 * @description The code of a region; it and everything below it.
                 * @example HS
                 */
                region?: string;
                /**
                 * @description The code of a site.
                 * @example HS-HOTEL-017
                 */
                site?: string;
                /**
                 * @description The number of an issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                issue?: string;
                /**
                 * @description Why it was sent.
                 * @example deadline-missed
                 */
                reason?: components["schemas"]["AlertReason"];
                /**
                 * @description Decided at or after this instant.
                 * @example 2022-03-18T00:00:00+08:00
                 */
                from?: string;
                /**
                 * @description Decided before this instant; not before `from`.
                 * @example 2022-03-25T00:00:00+08:00
                 */
                to?: string;
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `unknown-word`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`, `unknown-site`, `unknown-issue`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetWhy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the alert: `alert` in its data.
                 * @example HS-HOTEL-017.hotel.lobby.35a78a7e1cdd8762
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-alert`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description The code of a region; it and everything below it.
                 * @example HS
                 */
                region?: string;
                /**
                 * @description The code of a site.
                 * @example HS-HOTEL-017
                 */
                site?: string;
                /**
                 * @description The number of an issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                issue?: string;
                /**
                 * @description The id of an alert.
                 * @example HS-HOTEL-017.hotel.lobby.35a78a7e1cdd8762
                 */
                alert?: string;
                /**
                 * @description A kind of channel.
                 * @example webhook
                 */
                kind?: string;
                /**
                 * @description Decided at or after this instant.
                 * @example 2022-03-18T00:00:00+08:00
                 */
                from?: string;
                /**
                 * @description Decided before this instant; not before `from`.
                 * @example 2022-03-25T00:00:00+08:00
                 */
                to?: string;
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description What became of it.
                 * @example failed
                 */
                state?: components["schemas"]["DeliveryState"];
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`, `unknown-word`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`, `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResendFailedDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description The code of a region; it and everything below it.
                 * @example HS
                 */
                region?: string;
                /**
                 * @description The code of a site.
                 * @example HS-HOTEL-017
                 */
                site?: string;
                /**
                 * @description The number of an issue.
                 * @example HS-HOTEL-017.hotel.lobby.1
                 */
                issue?: string;
                /**
                 * @description The id of an alert.
                 * @example HS-HOTEL-017.hotel.lobby.35a78a7e1cdd8762
                 */
                alert?: string;
                /**
                 * @description A kind of channel.
                 * @example webhook
                 */
                kind?: string;
                /**
                 * @description Decided at or after this instant.
                 * @example 2022-03-18T00:00:00+08:00
                 */
                from?: string;
                /**
                 * @description Decided before this instant; not before `from`.
                 * @example 2022-03-25T00:00:00+08:00
                 */
                to?: string;
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many messages are tried anew, and whether there are more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResend"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `bad-format`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-region`, `unknown-site`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the delivery.
                 * @example 28
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery and its attempts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-delivery`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResendDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the delivery.
                 * @example 28
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of the wish. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resend"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-delivery`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListParked: {
        parameters: {
            query?: {
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetParked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the parked message.
                 * @example 019aa9c1f0c27d1e9d0a4b5c6d7e8f90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedDetail"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-parked`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscardParked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the parked message.
                 * @example 019aa9c1f0c27d1e9d0a4b5c6d7e8f90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardRequest"];
            };
        };
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `too-short`, `too-long`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-parked`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResendParked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the parked message.
                 * @example 019aa9c1f0c27d1e9d0a4b5c6d7e8f90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/cloudevents+json": components["schemas"]["FieldEvent"];
                "application/cloudevents-batch+json": components["schemas"]["FieldEvent"][];
            };
        };
        responses: {
            /** @description All was taken, and the message is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedResend"];
                };
            };
            /** @description Not all was taken; the receipts say why, and the message stays. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedResend"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unsupported`, `too-long`, `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-parked`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListWebhooks: {
        parameters: {
            query?: {
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of addresses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `bad-format`, `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookAddress"];
            };
        };
        responses: {
            /** @description The secret that signs now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `too-long`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookAddress"];
            };
        };
        responses: {
            /** @description The secret that signs now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `too-long`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, if anybody. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Who is signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `too-short`, `too-long`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. Codes: `wrong-credentials`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `sign-ins-per-minute`, `sign-ins-per-name`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StartSingleSignOn: {
        parameters: {
            query?: {
                /**
                 * @description The page to come back to: its path with its query, here and nowhere else; the first page when left out.
                 * @example /alerts?reason=deadline-missed
                 */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go there. */
            302: {
                headers: {
                    /**
                     * @description The provider's page of sign-in; or the page of ours with `signIn` in its query, which says why it could not be begun.
                     * @example https://id.example.org/authorize?…
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Who is signed in, in the new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `too-short`, `too-long`, `not-allowed`, `wrong-credentials`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `sign-ins-per-name`, `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionItemList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EndSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They have ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EndSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the session; it is no secret.
                 * @example s-k3v9xw2mpq
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-session`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAccounts: {
        parameters: {
            query?: {
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountRequest"];
            };
        };
        responses: {
            /** @description The account, with its first password. */
            201: {
                headers: {
                    /**
                     * @description The path of what was made.
                     * @example /api/tokens/t-k3v9xw2mpq
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `unknown-word`, `too-short`, `too-long`, `bad-format`, `not-allowed`, `unknown-region`, `unknown-site`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `name-taken`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account; it is no secret.
                 * @example a-h7c2mq9wzt
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-account`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account; it is no secret.
                 * @example a-h7c2mq9wzt
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `unknown-word`, `too-short`, `too-long`, `bad-format`, `not-allowed`, `unknown-region`, `unknown-site`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-account`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account; it is no secret.
                 * @example a-h7c2mq9wzt
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountLinkRequest"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `too-short`, `too-long`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-account`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. Codes: `identity-taken`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnlinkAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account; it is no secret.
                 * @example a-h7c2mq9wzt
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-account`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account; it is no secret.
                 * @example a-h7c2mq9wzt
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account, with the password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-account`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account; it is no secret.
                 * @example a-h7c2mq9wzt
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionItemList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-account`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EndAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account; it is no secret.
                 * @example a-h7c2mq9wzt
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They have ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-account`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the audit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetSelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Self"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListTokens: {
        parameters: {
            query?: {
                /**
                 * @description How many rows the page may have.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before, with the same filters; the first page when left out.
                 * @example aTE2NDc3
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`, `too-many`, `too-short`, `too-long`, `out-of-range`, `bad-format`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The token, with its text. */
            201: {
                headers: {
                    /**
                     * @description The path of what was made.
                     * @example /api/tokens/t-k3v9xw2mpq
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `unknown-word`, `too-short`, `too-long`, `bad-format`, `out-of-range`, `not-allowed`, `unknown-region`, `unknown-site`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a kind that is not taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the token; it is no secret.
                 * @example t-k3v9xw2mpq
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-token`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the token; it is no secret.
                 * @example t-k3v9xw2mpq
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not exist, or lies outside the token's scope. Codes: `unknown-token`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things are. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `unknown-field`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Samples in version 0.0.4 of the text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdvanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        responses: {
            /** @description Where the clock stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Codes: `not-json`, `wrong-type`, `too-many`, `too-deep`, `bad-utf8`, `unknown-field`, `duplicate-key`, `required`, `bad-format`, `out-of-range`. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is unknown, has expired or was revoked. */
            401: {
                headers: {
                    /**
                     * @description The scheme, and whether the token is at fault.
                     * @example Bearer
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token's role may not do this. Codes: `csrf-token`, `password-change-required`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body came too slowly. Limits: `body-bytes-per-second`. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than is taken. Limits: `body-bytes`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; wait `Retry-After` seconds. Limits: `bad-tokens-per-minute`. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetAsyncApi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the copy that the caller has.
                 * @example "4f9a0c"
                 */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /**
                     * @description Stands for the content; send it back as `If-None-Match`.
                     * @example "4f9a0c"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The caller's copy is the present one. */
            304: {
                headers: {
                    /**
                     * @description Stands for the content; send it back as `If-None-Match`.
                     * @example "4f9a0c"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetReference: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the copy that the caller has.
                 * @example "4f9a0c"
                 */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /**
                     * @description Stands for the content; send it back as `If-None-Match`.
                     * @example "4f9a0c"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The caller's copy is the present one. */
            304: {
                headers: {
                    /**
                     * @description Stands for the content; send it back as `If-None-Match`.
                     * @example "4f9a0c"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetReferenceStyle: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the copy that the caller has.
                 * @example "4f9a0c"
                 */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /**
                     * @description Stands for the content; send it back as `If-None-Match`.
                     * @example "4f9a0c"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                };
            };
            /** @description The caller's copy is the present one. */
            304: {
                headers: {
                    /**
                     * @description Stands for the content; send it back as `If-None-Match`.
                     * @example "4f9a0c"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the copy that the caller has.
                 * @example "4f9a0c"
                 */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /**
                     * @description Stands for the content; send it back as `If-None-Match`.
                     * @example "4f9a0c"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The caller's copy is the present one. */
            304: {
                headers: {
                    /**
                     * @description Stands for the content; send it back as `If-None-Match`.
                     * @example "4f9a0c"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in the fields that `errors` names, or by the limit that `limit` names. Limits: `query-parameters`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The path with its query is too long. Limits: `url-bytes`. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are too many or too long. Limits: `header-fields`, `header-bytes`. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of ours; the log has it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not taken for a passing reason; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the same request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveAlert: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Names the message; the same on every attempt, after a restart, and when it is sent again.
                 * @example msg_TitIGUrSoG_As7kFNzc1
                 */
                "webhook-id": string;
                /**
                 * @description The time of the attempt, in seconds since 1970.
                 * @example 1795312541
                 */
                "webhook-timestamp": string;
                /**
                 * @description `v1,` and the signature in base64; several, separated by spaces, for a day after a rotation.
                 * @example v1,Q+PgEF8Y2Ps4Og0BLxVhewEaPXU7V7NQ0L8v3a4KNVY=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["AlertEvent"];
            };
        };
        responses: {
            /** @description Tried again later; a `Retry-After` is heeded up to an hour. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again later; a `Retry-After` is heeded up to an hour. */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again later; a `Retry-After` is heeded up to an hour. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Given up at once; staff can send it again. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again later; a `Retry-After` is heeded up to an hour. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
