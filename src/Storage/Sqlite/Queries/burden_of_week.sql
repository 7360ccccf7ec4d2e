-- What a site had to bear in a week.
SELECT visits, requests, budget, warned FROM burdens WHERE site = ? AND week = ?
