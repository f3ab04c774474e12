CREATE TABLE "alarms" (
	"channel" text NOT NULL,
	"key" text NOT NULL,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	"claimed_until" timestamp with time zone,
	CONSTRAINT "alarms_channel_key_pk" PRIMARY KEY("channel","key")
);
