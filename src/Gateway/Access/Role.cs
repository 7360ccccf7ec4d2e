namespace Monitoring.Gateway.Access;

/// <summary>What somebody is here; what each may do stands in <see cref="Roles"/>.</summary>
internal enum Role
{
    /// <summary>A field system that posts what happens in regions.</summary>
    Source,

    /// <summary>A site that reports on itself.</summary>
    Site,

    /// <summary>Somebody who looks on.</summary>
    Viewer,

    /// <summary>Somebody of the inspection side, who visits and looks back.</summary>
    Inspector,

    /// <summary>Somebody of the line side, who sees to it that things are put right.</summary>
    Officer,

    /// <summary>Somebody who answers for both sides of a region.</summary>
    Supervisor,

    /// <summary>Somebody who runs the installation. Knows no bounds.</summary>
    Admin,
}
