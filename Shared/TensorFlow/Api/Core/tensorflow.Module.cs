namespace Tensorflow;

// What the module says of itself.
public partial class tensorflow
{
    /// <summary>The version of TensorFlow whose behaviour this library has.</summary>
    public string __version__ => "2.18.0";

    /// <summary>The version of TensorFlow whose behaviour this library has.</summary>
    public string VERSION => __version__;

    /// <summary>A new axis of size 1 in an index: <c>x[tf.newaxis, ":"]</c>.</summary>
    public Slice newaxis => Slice.NewAxis;

    /// <summary>Whether operations run at once: false while a function is traced.</summary>
    public bool executing_eagerly() => TfNet.Engine.Emitter.Current is TfNet.Engine.EagerEmitter;

    /// <summary>Does nothing: operations run at once here unless a step is compiled. It is there for programs that call it.</summary>
    public void enable_eager_execution()
    {
    }
}
