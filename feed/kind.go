package feed

// The kinds of change. They are part of the API (enum EventKind), so a kind is
// never renamed; a new one is added here and there.
const (
	JobCreated       = "JOB_CREATED"
	JobUpdated       = "JOB_UPDATED"
	JobStatusChanged = "JOB_STATUS_CHANGED"
	JobStepsChanged  = "JOB_STEPS_CHANGED"
	JobMemberSet     = "JOB_MEMBER_SET"
	JobMemberRemoved = "JOB_MEMBER_REMOVED"

	CandidateCreated = "CANDIDATE_CREATED"
	CandidateUpdated = "CANDIDATE_UPDATED"
	CandidateRemoved = "CANDIDATE_REMOVED"

	ApplicationCreated   = "APPLICATION_CREATED"
	ApplicationMoved     = "APPLICATION_MOVED"
	ApplicationRejected  = "APPLICATION_REJECTED"
	ApplicationWithdrawn = "APPLICATION_WITHDRAWN"
	ApplicationHired     = "APPLICATION_HIRED"
	ApplicationUndone    = "APPLICATION_UNDONE"
	ApplicationUpdated   = "APPLICATION_UPDATED"
	ApplicationRemoved   = "APPLICATION_REMOVED"

	NoteAdded    = "NOTE_ADDED"
	NoteUpdated  = "NOTE_UPDATED"
	NoteDeleted  = "NOTE_DELETED"
	FileAttached = "FILE_ATTACHED"
	FileDeleted  = "FILE_DELETED"

	ImportChanged   = "IMPORT_CHANGED"
	UserInvited     = "USER_INVITED"
	UserUpdated     = "USER_UPDATED"
	SettingsChanged = "SETTINGS_CHANGED"
)
